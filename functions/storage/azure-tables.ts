import {
  odata,
  RestError,
  TableClient,
  type TableEntityResult,
  type TableServiceClientOptions,
  type TransactionAction,
} from '@azure/data-tables'
import { failed, ok, type Result } from '@kaoji/shared/result'
import { checkTable, checkWrites } from './limits.ts'
import type { Entity, Properties, Range, Store, StoreTrouble, Value, Write } from './port.ts'

const MOST = 1000
/** Answered in the metadata of every entity; none of them is a property of ours. */
const NOT_OURS = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp'])

type PipelinePolicy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy']

/**
 * The store in Azure Table storage, or Azurite. Each table's name gets `prefix`, so that several bureaus may share an account.
 * A commit whose answer was lost on the way is sent again by the SDK, and may then look like a conflict: who must know for certain
 * leaves a record in the same commit (the receipts of submissions).
 */
export function openAzureTables(connectionString: string, prefix: string): Store {
  const allowInsecureConnection = /UseDevelopmentStorage=true|=http(:|;|$)/i.test(connectionString)
  const clients = new Map<string, Promise<TableClient>>()

  function clientOf(table: string): Promise<TableClient> {
    const known = clients.get(table)
    if (known !== undefined) return known
    const opening = open(table)
    // A table that could not be made is tried again by the next caller.
    opening.catch(() => clients.delete(table))
    clients.set(table, opening)
    return opening
  }

  async function open(table: string): Promise<TableClient> {
    checkTable(prefix + table)
    const client = TableClient.fromConnectionString(connectionString, prefix + table, {
      allowInsecureConnection,
      additionalPolicies: [{ policy: escapeLineSeparators, position: 'perCall' }],
    })
    await client.createTable()
    return client
  }

  return {
    async get(table, partitionKey, rowKey) {
      const client = await clientOf(table)
      try {
        return entityOf(await client.getEntity<Properties>(partitionKey, rowKey))
      } catch (error) {
        if (kindOf(error) === 'not-found') return undefined
        throw error
      }
    },

    async query(table, range) {
      const size = range.pageSize ?? MOST
      if (!Number.isInteger(size) || size < 1 || size > MOST) throw new RangeError(`a page of ${size}`)
      const client = await clientOf(table)
      const { continuation, select } = range
      const pages = client
        .listEntities<Properties>({
          queryOptions: { filter: filterOf(range), ...(select && { select: ['partitionKey', 'rowKey', ...select] }) },
        })
        .byPage({ maxPageSize: size, ...(continuation !== undefined && { continuationToken: continuation }) })
      const page = (await pages.next()).value as (TableEntityResult<Properties>[] & { continuationToken?: string }) | undefined
      const entities = (page ?? []).map((found) => entityOf(found))
      return page?.continuationToken ? { entities, continuation: page.continuationToken } : { entities }
    },

    async commit(table, partitionKey, writes) {
      checkWrites(table, partitionKey, writes)
      const client = await clientOf(table)
      try {
        return ok(await writeAll(client, partitionKey, writes))
      } catch (error) {
        return troubleOf(error, writes)
      }
    },

    async close() {
      clients.clear()
    },
  }
}

/**
 * In a transaction's body U+2028 and U+2029 stand within JSON texts alone, and `\u2028` means the same there. Azurite loses its way at the
 * bare ones, and answers 500 from then on.
 */
const escapeLineSeparators: PipelinePolicy = {
  name: 'escapeLineSeparators',
  sendRequest(request, next) {
    if (typeof request.body === 'string') request.body = request.body.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
    return next(request)
  },
}

/**
 * A single write goes as a transaction too: one way for all, and Azurite spoils Chinese in large bodies of single requests, whose pieces it
 * turns into text one by one.
 */
async function writeAll(client: TableClient, partitionKey: string, writes: readonly Write[]): Promise<string[]> {
  const answer = await client.submitTransaction(writes.map((write) => actionOf(partitionKey, write)))
  return writes.map((write, i) => (write.write === 'delete' ? '' : answer.subResponses[i]!.etag!))
}

function actionOf(partitionKey: string, write: Write): TransactionAction {
  const key = { partitionKey, rowKey: write.rowKey }
  if (write.write === 'delete') return ['delete', key]
  const entity = { ...write.properties, ...key }
  if (write.write === 'insert') return ['create', entity]
  if (write.write === 'upsert') return ['upsert', entity, 'Replace']
  return ['update', entity, write.write === 'merge' ? 'Merge' : 'Replace', { etag: write.etag }]
}

function entityOf(found: TableEntityResult<Properties>): Entity {
  const properties: Record<string, Value> = {}
  for (const [name, value] of Object.entries(found)) {
    // A selected property that an entity lacks comes as null.
    if (!NOT_OURS.has(name) && !name.startsWith('odata.') && value !== null) properties[name] = value
  }
  return { partitionKey: found.partitionKey!, rowKey: found.rowKey!, etag: found.etag, properties }
}

function filterOf({ partition, rows }: Range): string {
  const inPartitions =
    typeof partition === 'string'
      ? odata`PartitionKey eq ${partition}`
      : odata`PartitionKey ge ${partition.from} and PartitionKey lt ${partition.below}`
  return rows === undefined ? inPartitions : `${inPartitions} and ${odata`RowKey ge ${rows.from} and RowKey lt ${rows.below}`}`
}

function kindOf(error: unknown): StoreTrouble['kind'] | undefined {
  if (!(error instanceof RestError)) return undefined
  if (error.statusCode === 409 && codeOf(error) === 'EntityAlreadyExists') return 'conflict'
  if (error.statusCode === 412) return 'precondition'
  return error.statusCode === 404 && codeOf(error) === 'ResourceNotFound' ? 'not-found' : undefined
}

/** The code stands on the error of a transaction, in the body's `odata.error` of a single request. */
function codeOf(error: RestError): string | undefined {
  const details = error.details as { odataError?: { code?: string } } | undefined
  return details?.odataError?.code ?? error.code
}

/** A transaction's message begins with the place of the write that failed: `1:The specified entity already exists.` */
function troubleOf(error: unknown, writes: readonly Write[]): Result<never, StoreTrouble> {
  const kind = kindOf(error)
  if (kind === undefined) throw error
  const at = Number(/^(\d+):/.exec((error as RestError).message)?.[1] ?? 0)
  return failed({ kind, rowKey: writes[at]!.rowKey })
}
