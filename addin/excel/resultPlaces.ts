/** A sheet of ours that is no entry sheet, found again by a name of the workbook whatever it is called now. */
export interface ResultPlace {
  readonly name: Excel.NamedItem
  readonly sheet: Excel.Worksheet
  /** Its first cell: what it shows. */
  readonly first: Excel.Range
}

/** Asks for the sheet behind a name; after the next sync `sheet.isNullObject` says whether it is there. */
export function askPlace({ workbook }: Excel.RequestContext, rangeName: string): ResultPlace {
  const name = workbook.names.getItemOrNullObject(rangeName)
  const first = name.getRangeOrNullObject()
  first.load({ values: true })
  const sheet = first.worksheet
  sheet.load({ id: true, name: true })
  return { name, sheet, first }
}

/** A name that no sheet bears yet: Excel knows no case there, refuses some signs, and takes 31 characters. */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const name = wished.replaceAll(/[:\\/?*[\]]/gu, ' ').slice(0, 27)
  const isFree = (name: string) => taken.every((one) => one.toLowerCase() !== name.toLowerCase())
  const names = [name, ...Array.from({ length: 999 }, (_, i) => `${name} ${i + 2}`)]
  return names.find(isFree) ?? name
}
