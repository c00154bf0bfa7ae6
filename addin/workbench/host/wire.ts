// What Microsoft's client and a host say to each other. Undocumented: seen by running the client (npm @microsoft/office-js 1.1.110).

export const ACTIONS = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const
export const PATHS = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const

export interface Query {
  readonly Select?: readonly string[]
}

interface Arguments {
  readonly Arguments?: readonly unknown[]
  /** the object an argument is, 0 or null for a plain value */
  readonly ReferencedObjectPathIds?: readonly (number | null)[]
}

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: Arguments
  readonly QueryInfo?: Query
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: Arguments
}

/** A batch: what one sync sends. */
export interface BatchBody {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: {
    readonly Code: string
    readonly Message: string
    readonly Location: string
    readonly ActionIndex: number
    readonly HttpStatusCode: number
  }
}

/** An event as it is raised in the client. */
export interface RaisedEvent {
  /** 10 changed, 14 selection changed */
  readonly messageType: number
  /** a sheet's id, or Workbook for the collection of sheets */
  readonly targetId: string
  /** the event's details, as JSON */
  readonly message: string
}
