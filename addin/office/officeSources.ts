/** Where Office.js comes from, the first first. */
export interface OfficeSource {
  readonly name: 'microsoft' | '21vianet' | 'own-mirror' | 'npm-copy'
  /** Ends with the name office.js, by which it finds its other files. */
  readonly address: string
}

/**
 * Microsoft's CDN; 21Vianet's, for Office 365 in China; the operator's mirror of either, where there is one; last the copy out of the npm package, which
 * Microsoft no longer keeps up: it ends at ExcelApi 1.15 and knows no nested app authentication.
 */
export const officeSources: readonly OfficeSource[] = [
  { name: 'microsoft', address: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' },
  { name: '21vianet', address: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js' },
  { name: 'own-mirror', address: '/office-js/office.js' },
  { name: 'npm-copy', address: '/office-js-npm/office.js' },
]
