import type { Result } from '@kaoji/shared/result'

/** What a property may hold on both adapters: text of ≤ 32 Ki UTF-16 characters, a whole number of 32 bits, yes or no. */
export type Value = string | number | boolean
export type Properties = Readonly<Record<string, Value>>

/** One entity as read. `etag` is opaque, and another one after every write. */
export interface Entity {
  readonly partitionKey: string
  readonly rowKey: string
  readonly etag: string
  readonly properties: Properties
}

/**
 * One write. `insert` wants nothing there, `upsert` replaces whatever is, `replace` and `merge` want exactly the entity of that etag
 * (merge keeps the properties it does not name), `delete` wants something there.
 */
export type Write =
  | ({ readonly write: 'insert' } & Placed)
  | ({ readonly write: 'upsert' } & Placed)
  | ({ readonly write: 'replace'; readonly etag: string } & Placed)
  | ({ readonly write: 'merge'; readonly etag: string } & Placed)
  | { readonly write: 'delete'; readonly rowKey: string }

interface Placed {
  readonly rowKey: string
  readonly properties: Properties
}

/** Why a commit wrote nothing: `conflict` it exists already, `precondition` somebody changed it, `not-found` it is not there. */
export interface StoreTrouble {
  readonly kind: 'conflict' | 'precondition' | 'not-found'
  readonly rowKey: string
}

/** `from` ≤ key < `below`, compared by UTF-16 code units. */
export interface KeySpan {
  readonly from: string
  readonly below: string
}

export interface Range {
  /** One partition, or a span of them. */
  readonly partition: string | KeySpan
  readonly rows?: KeySpan
  /** The properties wanted; without it all. Keys and etag always come. */
  readonly select?: readonly string[]
  /** At most so many entities, 1 to 1,000 (the default). A page may hold fewer, even none, and yet go on. */
  readonly pageSize?: number
  /** Whoever asks keeps what he makes of it: nothing is won by an adapter's remembering the entities. */
  readonly once?: true
  readonly continuation?: string
}

export interface Page {
  /** In order of partition key, then row key. */
  readonly entities: readonly Entity[]
  /** There where the range may go on. */
  readonly continuation?: string
}

/**
 * Storage with Table storage's own semantics; two adapters, one contract suite. Limits (limits.ts) and broken connections throw.
 * Tables come into being when first used.
 */
export interface Store {
  /** @param once as in {@link Range} */
  get(table: string, partitionKey: string, rowKey: string, once?: true): Promise<Entity | undefined>
  query(table: string, range: Range): Promise<Page>
  /**
   * All writes or none, ≤ 100 different entities of one partition, ≤ 4 MiB; on disk when it answers.
   * @returns the new etags in the order of the writes, '' for a delete; or the first write that could not be
   */
  commit(table: string, partitionKey: string, writes: readonly Write[]): Promise<Result<readonly string[], StoreTrouble>>
  /** Finishes what was begun, then lets go of file or connection. */
  close(): Promise<void>
}
