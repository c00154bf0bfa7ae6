// Where Microsoft publishes Office.js: everywhere, and for 21Vianet's Office 365 in China.
const officeJs = ['https://appsforoffice.microsoft.com', 'https://appsforoffice.cdn.partner.office365.cn']
// Office on the web shows the pane in a frame, under these names.
const officeOnTheWeb = [
  'https://*.cloud.microsoft',
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
  'https://*.office365.cn',
  'https://*.officewebapps.cn',
  'https://*.sharepoint.cn',
]
// MSAL asks here for the issuer's place, whichever cloud the issuer is of.
const entra = 'https://login.microsoftonline.com'

/**
 * The content security policy of a page: scripts from here and Office's CDNs alone, none in the page; the workbench is framed by nobody else.
 * @param page its path, as `/pane.html`
 * @param settings `issuer` of the sign-in, where it is not this machine; `framedBy` what else may show the pane in a frame
 */
export function policyOf(page, { issuer, framedBy }) {
  const inOffice = page !== '/' && page !== '/index.html'
  const signIn = issuer === undefined ? [] : [...new Set([new URL(issuer).origin, entra])]
  const rules = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...(inOffice ? officeJs : [])],
    // Fluent UI and Univer write their rules into style elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...signIn],
    'frame-src': ["'self'", ...signIn],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'", ...(inOffice ? [...officeOnTheWeb, ...framedBy] : [])],
  }
  return Object.entries(rules)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
