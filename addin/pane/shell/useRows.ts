import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

/** Lists of the pane: rows one under the other, each at least 32 px high, words that wrap. */
export const useRows = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** A row inside another: without its line. */
  inner: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    // The words stand at the list's edge, the frame of the focus a little out of it.
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    minHeight: '32px',
    // A frame that is not seen would be drawn there around every row.
    '@media (forced-colors: active)': { border: 'none' },
  },
  /** A row of tabs inside a view: its first word stands at the view's edge. */
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  words: { flexGrow: 1, minWidth: 0 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  heading: { ...typographyStyles.subtitle2 },
  note: { color: tokens.colorNeutralForeground3 },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
