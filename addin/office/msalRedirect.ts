import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

// Where the issuer leads back to when MSAL asked in a window or frame of its own: the answer goes on to the pane.
void broadcastResponseToMainFrame()
