import { Button, makeStyles, mergeClasses, tokens, type ButtonProps } from '@fluentui/react-components'

/** A button within a line: no wider than its words, and still high enough to be hit. */
export function Small({ className, ...rest }: ButtonProps) {
  const styles = useStyles()
  return <Button size="small" className={mergeClasses(styles.small, className)} {...rest} />
}

const useStyles = makeStyles({
  small: { minHeight: '32px', minWidth: '44px', flexShrink: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
})
