/** What keeps Excel from answering, as the pane tells it: `excel.trouble.<kind>`. */
type ExcelTroubleKind =
  | 'no-such-sheet'
  | 'cell-being-edited'
  | 'locked'
  | 'read-only'
  | 'busy'
  | 'no-answer'
  | 'other-workbook'
  | 'too-large'
  | 'too-old'
  | 'not-undoable'
  | 'wrong-sheet'
  | 'other'

export interface ExcelTrouble {
  readonly kind: ExcelTroubleKind
  /** Excel's own code, for whoever looks into it; never shown to clerks */
  readonly code: string
}

/** By code, never by message: messages are localized, and codes differ by platform, hence the default (officejs.md 12). */
const KINDS: Readonly<Record<string, ExcelTroubleKind>> = {
  ItemNotFound: 'no-such-sheet',
  InvalidReference: 'no-such-sheet',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  InvalidOperation: 'cell-being-edited',
  AccessDenied: 'locked',
  BadPassword: 'locked',
  UnsupportedOperation: 'locked',
  ReadOnly: 'read-only',
  ActivityLimitReached: 'busy',
  ConnectionFailure: 'busy',
  Conflict: 'busy',
  HostRestartNeeded: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  NoAnswer: 'no-answer',
  GeneralException: 'other-workbook',
  InactiveWorkbook: 'other-workbook',
  InvalidSelection: 'other-workbook',
  MemoryLimitReached: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotAvailable: 'too-old',
  ApiNotFound: 'too-old',
  NotImplemented: 'too-old',
  UnsupportedFeature: 'too-old',
  UndoNotSupported: 'not-undoable',
  HeadingsMoved: 'wrong-sheet',
}

/** @returns what a code of Excel's means for whoever stands before it */
export const troubleOf = (code: string): ExcelTrouble => ({ kind: KINDS[code] ?? 'other', code })
