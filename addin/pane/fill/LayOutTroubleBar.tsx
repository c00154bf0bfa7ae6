import { TroubleBar } from '../reading/TroubleBar.tsx'
import { ExcelTroubleBar } from './ExcelTroubleBar.tsx'
import type { LayOutTrouble } from './useLayOut.ts'

/** Says why a sheet was not laid out. */
export function LayOutTroubleBar({ trouble: { service, excel }, again }: { readonly trouble: LayOutTrouble; readonly again?: () => void }) {
  return (
    <>
      {service !== undefined && <TroubleBar trouble={service} {...(again && { again })} />}
      {excel !== undefined && <ExcelTroubleBar trouble={excel} {...(again && { again })} />}
    </>
  )
}
