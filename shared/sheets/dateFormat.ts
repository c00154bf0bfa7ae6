/** What a number format may say without naming a day or an hour: quoted and escaped characters, colours, locales, fillers, 常规. */
const NO_DATE = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general|standard|g\/通用格式|e[+-]/gi

/** @returns whether a number format code shows its number as a day or a time */
export const isDateFormat = (code: string): boolean =>
  /[ymdhs]|a{3}|\bb{2,4}\b|ge|[eg]年/i.test((code.split(';')[0] ?? '').replace(NO_DATE, ''))
