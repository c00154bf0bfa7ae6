import { Text, Title3, makeStyles, tokens } from '@fluentui/react-components'
import { sheets } from '@kaoji/shared/sheets/registry'

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
})

const cycles = { month: '每月', quarter: '每季', year: '全年' } as const

/** 表种一览: every standardized sheet with its number and cycle, from the definitions that the service checks by. */
export function SheetList() {
  const styles = useStyles()
  return (
    <main className={styles.page}>
      <Title3 as="h1">考绩 Kaoji</Title3>
      <Text>标准表{sheets.length}种</Text>
      <ol className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet.kind}>
            <Text>
              {sheet.title.zh} · {cycles[sheet.cycle]}
            </Text>
          </li>
        ))}
      </ol>
    </main>
  )
}
