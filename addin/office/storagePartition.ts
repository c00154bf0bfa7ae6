/**
 * The name under which this site keeps things for the Office it runs in: on the web Office parts a site's storage by the page around it and says how;
 * elsewhere the site's own address does.
 */
export function storagePartition(): string {
  const office = (globalThis as { Office?: { context?: { partitionKey?: string } } }).Office
  return office?.context?.partitionKey ?? window.location.origin
}
