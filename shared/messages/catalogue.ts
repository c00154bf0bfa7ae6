import { cellMessages } from './cells.ts'
import { checkMessages } from './checks.ts'
import { excelMessages } from './excel.ts'
import { fillMessages } from './fill.ts'
import { officeMessages } from './office.ts'
import { outboxMessages } from './outbox.ts'
import { paneMessages } from './pane.ts'
import { sheetFileMessages } from './sheetFile.ts'
import { signInMessages } from './signIn.ts'
import { workbenchMessages } from './workbench.ts'

/**
 * Every text that no definition carries itself, by topic: one file a topic, one line a text, Chinese and English, {placeholders} alike in
 * both (a test holds them against each other). A new topic is a file beside this one and a line here.
 */
export const catalogue = {
  ...cellMessages,
  ...checkMessages,
  ...excelMessages,
  ...fillMessages,
  ...officeMessages,
  ...outboxMessages,
  ...paneMessages,
  ...sheetFileMessages,
  ...signInMessages,
  ...workbenchMessages,
}
