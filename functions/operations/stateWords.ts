import type { Text } from '@kaoji/shared/text'
import type { SheetState } from '../storage/sheetHead.ts'
import type { RunState } from './consolidate/runRecord.ts'

/** Where a sheet stands, as people say it. */
export const sheetStateWords: Readonly<Record<SheetState, Text>> = {
  submitted: { zh: '已报', en: 'submitted' },
  returned: { zh: '退回', en: 'returned' },
  accepted: { zh: '审定', en: 'accepted' },
}

/** Where a run (汇总) stands, as people say it. */
export const runStateWords: Readonly<Record<RunState, Text>> = {
  scoring: { zh: '正在计分', en: 'under way' },
  done: { zh: '完成', en: 'done' },
  cancelled: { zh: '取消', en: 'cancelled' },
  failed: { zh: '失败', en: 'failed' },
}
