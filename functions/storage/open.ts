import { openAzureTables } from './azure-tables.ts'
import type { Store } from './port.ts'
import { openSqlite } from './sqlite.ts'

/** Where the data are: a file of this machine, or an Azure account in which each bureau's tables bear its own prefix. */
export type StoreSettings =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'azure'; readonly connectionString: string; readonly prefix: string }

/** Opens the store; whoever opens it closes it. @throws where the file cannot be opened */
export const openStore = (settings: StoreSettings): Store =>
  settings.kind === 'sqlite' ? openSqlite(settings.file) : openAzureTables(settings.connectionString, settings.prefix)
