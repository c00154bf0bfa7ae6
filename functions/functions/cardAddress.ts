import { z } from 'zod'

/**
 * The id of a scorecard or why-card in an address. Ids hold `/`, which some web fronts do not pass on even when it is encoded: there
 * `~` stands for it, `XZ-03~1`. An encoded `/` is understood as well.
 */
export const cardParameter = z
  .string()
  .min(1)
  .max(200)
  .transform((id) => id.replaceAll('~', '/'))
  .meta({ description: 'The id, with ~ for /: XZ-03~1' })
