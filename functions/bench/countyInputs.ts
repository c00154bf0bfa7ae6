import { freezeSheet, type FrozenSheet, type YearInputs } from '@kaoji/shared/scoring/frozen'
import { countyYear, eighthOfCounty, wholeCounty } from '../sample/county.ts'

/** How large each share is. */
export const countySizes = { whole: wholeCounty, eighth: eighthOfCounty } as const

/** Which county: the whole one, or an eighth of it. */
export type CountyShare = keyof typeof countySizes

/** What a run over a county starts from: of every sheet the version that counts. */
export function countyInputs(share: CountyShare): YearInputs {
  const { bureau, freeze, submissions } = countyYear(countySizes[share])
  return { bureau, freeze, sheets: Array.from(submissions(), (submission) => freezeSheet(submission, freeze)), rulings: [] }
}

/** A county with one sheet corrected in time: in a department's attendance of June somebody came late four times, which costs him points and his place. */
export interface OneChanged {
  readonly inputs: YearInputs
  /** the corrected sheet */
  readonly sheet: FrozenSheet
  /** the code of its department's head 科室负责人 */
  readonly head: string
}

export function oneChanged(share: CountyShare, inputs: YearInputs): OneChanged {
  for (const submission of countyYear(countySizes[share]).submissions()) {
    const { kind, department, period, versions } = submission
    if (kind !== 'attendance' || period !== '2011-06') continue
    const staffing = inputs.sheets.find((one) => one.kind === 'staffing' && one.department === department)!
    const codeOf = (type: string) => staffing.rows.find((row) => row['type'] === type)!['person']!
    const rows = versions.at(-1)!.rows.map((row) => (row['person'] === codeOf('一般岗位') ? { ...row, late: '4' } : row))
    const version = { at: '2012-01-14T09:00:00+08:00', state: 'accepted', zero: false, rows } as const
    const sheet = freezeSheet({ ...submission, versions: [...versions, version] }, inputs.freeze)
    const isIt = (one: FrozenSheet) => one.kind === kind && one.department === department && one.period === period
    return {
      inputs: { ...inputs, sheets: inputs.sheets.with(inputs.sheets.findIndex(isIt), sheet) },
      sheet,
      head: codeOf('科室负责人'),
    }
  }
  throw new RangeError('no attendance in June')
}
