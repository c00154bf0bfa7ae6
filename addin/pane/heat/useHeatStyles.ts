import { makeStyles, tokens } from '@fluentui/react-components'

/** The colours of the states in the grid and its key; the sign says the same, so that a grey copy loses nothing. */
export const useHeatStyles = makeStyles({
  missing: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  returned: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  overdue: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  submitted: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  due: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
  late: { color: tokens.colorStatusWarningForeground1, backgroundColor: tokens.colorStatusWarningBackground1 },
  zero: { color: tokens.colorPaletteLavenderForeground2, backgroundColor: tokens.colorPaletteLavenderBackground2 },
  accepted: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
})
