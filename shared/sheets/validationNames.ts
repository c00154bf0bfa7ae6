/** What Excel's interface (ExcelApi) and its files call what a validation checks; a list and a formula of one's own are other shapes on either side. */
export const validationTypes = { wholeNumber: 'whole', decimal: 'decimal', date: 'date', time: 'time', textLength: 'textLength' } as const

/** What Excel's interface and its files call the ways in which a validation compares. */
export const validationOperators = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const
