import { Button } from '@fluentui/react-components'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import { rankingPath } from '../../service/results.ts'
import { sentenceOf } from '../reading/sentenceOf.ts'
import { Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { save } from '../shell/save.ts'
import { useText } from '../words/useText.tsx'
import type { Ranking } from './readRanking.ts'
import { useMethods } from './useMethods.ts'

interface WorkbookButtonsProps {
  readonly run: number
  readonly ranking: Ranking
  readonly say: (intent: 'success' | 'warning', words: string) => void
}

/** 放进工作簿 where Excel is at hand, and 另存工作簿: the whole book as it is printed. */
export function WorkbookButtons({ run, ranking, say }: WorkbookButtonsProps) {
  const text = useText()
  const methods = useMethods()
  const { client, year } = usePane()
  const saveWorkbook = async () => {
    const saved = await save(client, rankingPath(year.year, run))
    if (!saved.ok) say('warning', sentenceOf(saved.error, text))
  }
  const open = async () => {
    const missing = ranking.overview?.missing.length ?? 0
    const note = [text('run.number', { run }), text(missing === 0 ? 'run.complete' : 'run.incomplete', { count: missing })].join(' · ')
    // What writes into Excel comes only when somebody asks for it.
    const [{ writeResults }, { resultSheets }] = await Promise.all([import('../../excel/writeResults.ts'), import('./resultSheets.ts')])
    const written = await writeResults(resultSheets(ranking, { bureau: year.bureau.name, year: year.year, note }, methods, text))
    if (written.ok) say('success', text('ranking.opened', { sheets: written.value.join(text('list.comma')) }))
    else say('warning', text(`excel.trouble.${written.error.kind}`))
  }
  if (excelAtHand() !== 'ready') return <Primary onClick={() => void saveWorkbook()}>{text('ranking.workbook')}</Primary>
  return (
    <>
      <Button onClick={() => void saveWorkbook()}>{text('ranking.workbook')}</Button>
      <Primary onClick={() => void open()}>{text('ranking.open')}</Primary>
    </>
  )
}
