import script from '@microsoft/office-js-helpers/dist/office.helpers.min.js?url'
import type { OfficeHelpers } from './officeStorage.ts'

let loading: Promise<OfficeHelpers> | undefined

/**
 * Microsoft's Office helpers, unmodified, as a script of their own: as a module they would ask `Function` for the window, which the page's security policy
 * refuses. Fetched once; rejects where it does not come, and is then fetched anew when asked again.
 */
export function loadOfficeHelpers(): Promise<OfficeHelpers> {
  loading ??= new Promise<OfficeHelpers>((resolve, reject) => {
    const element = document.createElement('script')
    element.src = script
    element.addEventListener('error', () => {
      loading = undefined
      reject(new Error('The Office helpers did not load.'))
    })
    element.addEventListener('load', () => resolve((window as unknown as { OfficeHelpers: OfficeHelpers }).OfficeHelpers))
    document.head.append(element)
  })
  return loading
}
