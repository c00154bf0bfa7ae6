import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Text } from '@kaoji/shared/text'
import { useContext } from 'react'
import type { Filling } from '../../service/filling.ts'
import type { Receipt } from '../../service/answers.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { print } from '../shell/printed.ts'
import { useFillStyles } from '../fill/useFillStyles.ts'
import { LanguageContext, useText } from '../words/useText.tsx'
import { savePage } from './pages.ts'
import { receiptLines, receiptPage } from './receiptLines.ts'
import { Small } from '../fill/Small.tsx'

interface ReceiptCardProps {
  readonly receipt: Receipt
  readonly title: Text
  readonly cost: Filling['lateCost']
}

/** 回执: number, time, lateness; to be saved or printed. */
export function ReceiptCard({ receipt, title, cost }: ReceiptCardProps) {
  const text = useText()
  const styles = useFillStyles()
  const language = useContext(LanguageContext)
  const { year, over } = usePane()
  const lines = receiptLines(receipt, title, cost).map((line) => text(line))
  const page = () => receiptPage(lines, language === 'zh' ? 'zh-CN' : 'en')
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text('submit.in')}</MessageBarTitle>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.row}>
        <Small onClick={() => savePage(page(), `${receipt.receipt}.html`)}>{text('submit.save')}</Small>
        <Small onClick={() => print({ title: text('submit.receipt-title'), parts: [{ heading: year.bureau.name, lines }] })}>
          {text('submit.print')}
        </Small>
      </div>
      <Foot>
        <Primary onClick={() => over({ view: 'due' })}>{text('submit.back-to-due')}</Primary>
      </Foot>
    </>
  )
}
