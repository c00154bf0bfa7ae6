import { makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
})

/** Words that are read out and not shown. */
export const useHidden = (): string => useStyles().hidden
