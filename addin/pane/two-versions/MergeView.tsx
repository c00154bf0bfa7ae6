import { Text } from '@fluentui/react-components'
import { mergeRows, resolve, type Merge } from '@kaoji/shared/sheets/mergeRows'
import type { Row } from '@kaoji/shared/year'
import { useMemo, useState } from 'react'
import { rebase } from '../../excel/rebase.ts'
import { writeRows } from '../../excel/writeCells.ts'
import { copyName } from '../fill/drafts.ts'
import { ExcelTroubleBar } from '../fill/ExcelTroubleBar.tsx'
import type { FilledSheet } from '../fill/filledSheet.ts'
import { nameIn } from '../fill/nameIn.ts'
import { SheetHead } from '../fill/SheetHead.tsx'
import { typedRows } from '../fill/typedRows.ts'
import { useDoing } from '../fill/useDoing.ts'
import { useFillStyles } from '../fill/useFillStyles.ts'
import type { Open } from '../fill/useOpenSheet.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { broughtIn } from './broughtIn.ts'
import { choicesFor, conflictName, type Choices } from './conflictName.ts'
import { ConflictLine } from './ConflictLine.tsx'

interface MergeViewProps {
  readonly filled: FilledSheet
  readonly opened: Open
  /** The rows that the copy started from. */
  readonly base: readonly Row[]
}

const mergeOf = ({ sheet, raw, checked, filling }: FilledSheet, base: readonly Row[]): Merge =>
  mergeRows(sheet, base, typedRows(raw, checked), filling.newest?.rows ?? [])

/** Mine beside theirs, a cell a row; what only one changed is merged and said. Written in one step, and then handed in. */
export function MergeView({ filled, opened, base }: MergeViewProps) {
  const text = useText()
  const styles = useFillStyles()
  const { instead, drafts } = usePane()
  const doing = useDoing()
  const [chosen, setChosen] = useState<Choices>(new Map())
  const { sheet, filling, open, raw, checked } = filled
  const { kind, department, period, newest } = filling
  const merge = useMemo(() => mergeOf(filled, base), [filled, base])
  if (newest === undefined || filled.standing !== 'behind') {
    return (
      <>
        <SheetHead standing={filling.standing} />
        <Text>{text('merge.none')}</Text>
        <Foot>
          <Primary onClick={() => instead({ view: 'fill', sheet: { kind, department, period } })}>{text('submit.to-sheet')}</Primary>
        </Foot>
      </>
    )
  }
  const choices = choicesFor(merge.conflicts, chosen)
  const left = choices.filter((choice) => choice === undefined).length
  const silent = broughtIn(sheet, typedRows(raw, checked), merge.rows)
  const by = nameIn(filling.lists.people, newest)
  const who = { by, time: timeText(newest.at), version: newest.version }
  const write = async () => {
    const read = await doing.tell(opened.readNow())
    if (!read.ok) return
    const now = mergeOf(read.value, base)
    const sides = choicesFor(now.conflicts, chosen)
    // Something was typed meanwhile that the other changed too: it is shown, and asked for.
    if (sides.includes(undefined)) return
    const written = await doing.tell(writeRows(open, resolve(now, sides)))
    if (!written.ok) return
    drafts.keepBase(copyName(open.identity), { version: newest.version, code: newest.code })
    // The pane knows the version even where the sheet could not note it.
    await rebase(open, newest.version, newest.code)
    instead({ view: 'fill', sheet: { kind, department, period } })
  }
  return (
    <>
      <SheetHead standing={filling.standing} />
      {doing.trouble !== undefined && <ExcelTroubleBar trouble={doing.trouble} />}
      <Text>
        {merge.conflicts.length === 0 ? text('merge.silent', who) : text('merge.says', { ...who, count: merge.conflicts.length })}
      </Text>
      {silent > 0 && <Text className={styles.none}>{text('merge.merged', { count: silent })}</Text>}
      <ol className={styles.list}>
        {merge.conflicts.map((conflict, i) => (
          <ConflictLine
            key={conflictName(conflict)}
            sheet={sheet}
            conflict={conflict}
            by={by}
            chosen={choices[i]}
            choose={(side) => setChosen(new Map(chosen).set(conflictName(conflict), side))}
          />
        ))}
      </ol>
      <Foot>
        {left > 0 && (
          <span role="status" className={styles.none}>
            {text('merge.left', { count: left })}
          </span>
        )}
        <Primary disabled={left > 0} onClick={() => void write()}>
          {text('merge.do')}
        </Primary>
      </Foot>
    </>
  )
}
