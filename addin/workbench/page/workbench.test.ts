import { withBureau } from '../../journeys/journey.ts'
import './menus.journey.ts'
import './typing.journey.ts'
import './keptWorkbook.journey.ts'
import './start.journey.ts'

// The spreadsheet itself in a browser: what its menus reach, what is typed, what is kept. What the pane does beside it is in addin/journeys.
withBureau()
