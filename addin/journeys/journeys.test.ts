import { withBureau } from './journey.ts'
import './firstView.journey.ts'
import './views.journey.ts'
import './keyboard.journey.ts'
import './commands.journey.ts'
import './typing.journey.ts'
import './clerk.journey.ts'
import './interruptions.journey.ts'
import './answers.journey.ts'
import './mangled.journey.ts'
import './office.journey.ts'
import './everyKind.journey.ts'
import './scoring.journey.ts'
import './publish.journey.ts'

// The journeys in one sitting, in this order: what the office consolidates is what the departments handed in before.
withBureau()
