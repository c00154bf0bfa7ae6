import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Standing } from '../../service/answers.ts'
import { useText } from '../words/useText.tsx'

/** A sheet's state in a word, coloured; a border stands where fills are not drawn. */
export function StateChip({
  state,
  zero = false,
  overdue = false,
  draft = false,
}: Pick<Standing, 'state'> & { readonly zero?: boolean; readonly overdue?: boolean; readonly draft?: boolean }) {
  const text = useText()
  const styles = useStyles()
  const nil = zero && state !== 'returned'
  return (
    <span className={mergeClasses(styles.chip, overdue ? styles.missing : nil ? styles.zero : styles[state])}>
      {text(draft ? 'state.draft' : `state.${state}`)}
      {nil && ` ${text('state.zero')}`}
    </span>
  )
}

const useStyles = makeStyles({
  chip: {
    border: '1px solid currentColor',
    borderRadius: tokens.borderRadiusSmall,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  due: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
  submitted: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  returned: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  missing: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  accepted: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  zero: { color: tokens.colorPaletteLavenderForeground2, backgroundColor: tokens.colorPaletteLavenderBackground2 },
})
