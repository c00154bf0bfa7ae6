import type { Version } from '../../service/answers.ts'
import type { useText } from '../words/useText.tsx'

// What the import writes where a year comes in without reasons.
const unsaid = '导入'

/** Why a whole sheet was returned; '' where only its rows were. A year that was imported brings no reasons: that is said in their place. */
export function wholeReason({ decision, imported }: Pick<Version, 'decision' | 'imported'>, text: ReturnType<typeof useText>): string {
  const reason = decision?.reason ?? ''
  return imported !== undefined && reason === unsaid ? text('returned.no-reason') : reason
}
