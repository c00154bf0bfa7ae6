import type { SheetKey } from '../operations/sheetPlace.ts'

/** The address of a sheet below the service's origin. */
export const sheetAddress = ({ department, period, kind }: SheetKey): string =>
  `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets/${encodeURIComponent(kind)}`
