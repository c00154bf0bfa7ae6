import { withBureau } from './journey.ts'

// The journeys in one sitting, in this order: what the office consolidates is what the departments handed in before.
withBureau()

import './views.journey.ts'
