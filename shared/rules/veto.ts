import { Decimal } from '../decimal.ts'
import { joinTexts } from '../text.ts'
import { checkConsequence, consequence, consequenceOf } from './consequences.ts'
import { defineRule } from './define.ts'
import { list, oneOf, optional, record, word } from './parameters.ts'

/**
 * 一票否决: each entry has the consequences of its item, whatever its quantity above 0; no points. `scope` says whom they reach, the person
 * himself unless given. For `zeroSheet` entry.key names the kind of sheet at fault.
 * Source: domain.md 4; posts-2011 clauses 32–34, drivers-2011 clauses 18–21.
 */
export const veto = defineRule({
  kind: 'veto',
  title: { zh: '一票否决', en: 'Veto' },
  shape: 'entries',
  parameters: { scope: optional(oneOf('person', 'head', 'department')), items: list(record({ zh: word, en: word, effect: consequence })) },
  check: ({ items }) => items.forEach(({ effect }) => checkConsequence(effect)),
  describe: ({ items }) => joinTexts(items.map(({ zh, en, effect }) => ({ zh: `${zh}：${effect.zh}`, en: `${en}: ${effect.en}` }))),
  score({ scope, items }, { entries }) {
    const found = entries.filter(({ quantity }) => !quantity.isZero())
    const consequences = found.map(({ item, says, key }) => consequenceOf(items[item]!.effect, says, scope, key))
    const none = { zh: '没有', en: 'none' }
    return {
      points: Decimal.zero,
      branch: found.length === 0 ? 'none' : 'vetoed',
      arithmetic: found.length === 0 ? none : joinTexts(consequences.map(({ says }) => says)),
      consequences,
    }
  },
})
