import { contest } from '../contest.ts'
import type { Figure } from '../figure.ts'
import { timeOf, type Line } from '../line.ts'

const measured = [
  { job: 'validationCold', people: 500, what: 'validation, 500 × 12', goal: { atMost: 16 } },
  { job: 'validationChanged', people: 500, what: 'validation, 500 × 12, one cell changed', goal: { atMost: 4 } },
  { job: 'validationCold', people: 5000, what: 'validation, 5,000 × 12', goal: { atMost: 120 } },
] as const

/** A sheet checked, as it comes in and while somebody types. */
export const validation: Figure = {
  name: 'validation',
  says: 'attendance, 12 columns, against the staffing: nothing read before; one cell changed since the last check',
  async measure(bench) {
    const lines: Line[] = []
    for (const { job, people, what, goal } of measured) {
      const [runs] = await contest(bench, [{ who: 'ours', job, input: { people } }])
      lines.push({ what, unit: 'ms', goal, spread: timeOf(runs!, 'ms') })
    }
    return lines
  },
}
