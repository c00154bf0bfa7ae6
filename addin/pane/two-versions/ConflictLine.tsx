import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import type { MergeConflict, Side } from '@kaoji/shared/sheets/mergeRows'
import { useText } from '../words/useText.tsx'

interface ConflictLineProps {
  readonly sheet: SheetDefinition
  readonly conflict: MergeConflict
  readonly by: string
  readonly chosen: Side | undefined
  readonly choose: (side: Side) => void
}

/** A cell that both changed, mine beside theirs; nothing is chosen beforehand. Where one took the row out, the whole row. */
export function ConflictLine({ sheet, conflict, by, chosen, choose }: ConflictLineProps) {
  const text = useText()
  const styles = useStyles()
  const { row, key, column, base, mine, theirs } = conflict
  const wholeRow = column === ''
  const title = wholeRow ? text('merge.row') : text(sheet.columns[column]?.title ?? { zh: column, en: column })
  const place = [text('sheet.row', { row: row + 1 }), key, title].filter((words) => words !== '').join(' ')
  const shown = (value: string) => {
    if (wholeRow) return text(value === '' ? 'merge.row-gone' : 'merge.row-kept')
    return value === '' ? text('history.empty-cell') : value
  }
  return (
    <li className={styles.line}>
      <Field label={place} hint={text('merge.was', { value: base === '' ? text('history.empty-cell') : base })}>
        <RadioGroup value={chosen ?? ''} onChange={(_, { value }) => choose(value === 'mine' ? 'mine' : 'theirs')}>
          <div className={styles.sides}>
            <Radio value="mine" label={<Value whose={text('merge.mine')} value={shown(mine)} />} />
            <Radio value="theirs" label={<Value whose={text('merge.theirs', { by })} value={shown(theirs)} />} />
          </div>
        </RadioGroup>
      </Field>
    </li>
  )
}

function Value({ whose, value }: { readonly whose: string; readonly value: string }) {
  const styles = useStyles()
  return (
    <>
      <span className={styles.whose}>{whose}</span>
      <span className={styles.value}>{value}</span>
    </>
  )
}

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0` },
  sides: { display: 'grid', gridTemplateColumns: '1fr 1fr', alignItems: 'start' },
  whose: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { display: 'block', overflowWrap: 'anywhere' },
})
