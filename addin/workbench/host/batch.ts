import { HostFault, invalidArgument, itemNotFound } from './fault.ts'
import type { HostObject, HostProperty } from './hostObject.ts'
import { isObject, nullObject } from './hostObject.ts'
import type { Action, BatchAnswer, BatchBody, ObjectPath, Query } from './wire.ts'
import { ACTIONS, PATHS } from './wire.ts'

/** What a batch is answered with. */
export interface Answering {
  readonly root: HostObject
  /** @returns the range behind a reference of an earlier batch */
  readonly referred: (reference: string) => HostObject
  /** whether this Excel knows a member, `Range.dataValidation` */
  readonly knows: (member: string) => boolean
}

/** Answers a batch action by action; at the first fault it stops, and what was done before stays done (officejs.md 10). */
export function answerBatch({ Actions, ObjectPaths }: BatchBody, answering: Answering): BatchAnswer {
  const objects = new Map<number, HostObject>()
  const results: { ActionId: number; Value: unknown }[] = []
  const objectAt = (id: number): HostObject => {
    const known = objects.get(id)
    if (known !== undefined) return known
    const path = ObjectPaths[String(id)]
    if (path === undefined) throw new HostFault('InvalidObjectPath', 'The object path is invalid.')
    const made = follow(path, objectAt, answering)
    objects.set(id, made)
    return made
  }
  for (const [index, action] of Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: perform(action, objectAt, answering) })
    } catch (error) {
      if (!(error instanceof HostFault)) throw error
      const { code, message } = error
      return { Results: results, Error: { Code: code, Message: message, Location: action.Name, ActionIndex: index, HttpStatusCode: 400 } }
    }
  }
  return { Results: results }
}

type ObjectAt = (id: number) => HostObject

function follow(path: ObjectPath, objectAt: ObjectAt, { root, referred, knows }: Answering): HostObject {
  if (path.ObjectPathType === PATHS.root) return root
  if (path.ObjectPathType === PATHS.reference) return referred(path.Name)
  if (path.ObjectPathType === PATHS.none) return nullObject
  const parent = objectAt(path.ParentObjectPathId ?? 0)
  if (parent.isNull) return nullObject
  const given = argumentsOf(path, objectAt)
  if (path.ObjectPathType === PATHS.indexer) {
    if (parent.item === undefined) throw invalidArgument(`${parent.type} has no items.`)
    return parent.item(given[0])
  }
  const name = camel(path.Name)
  known(parent, name, knows)
  const made = path.ObjectPathType === PATHS.property ? parent.children?.[name]?.() : methodOf(parent, path.Name)(...given)
  if (!isObject(made)) throw new HostFault('ApiNotFound', `This host has no ${parent.type}.${name}.`)
  return made
}

function perform(action: Action, objectAt: ObjectAt, { knows }: Answering): unknown {
  if (action.ActionType === ACTIONS.trace) return null
  const object = objectAt(action.ObjectPathId)
  if (action.ActionType === ACTIONS.instantiate) return object.isNull ? null : (object.keys ?? {})
  if (action.ActionType === ACTIONS.query) return object.isNull ? null : loaded(object, action.QueryInfo ?? {}, knows)
  if (object.isNull && action.Name === '_KeepReference') return null
  if (object.isNull) throw itemNotFound('such object')
  const given = argumentsOf(action, objectAt)
  if (action.ActionType === ACTIONS.method) {
    known(object, camel(action.Name), knows)
    const value = methodOf(object, action.Name)(...given)
    return isObject(value) ? (value.keys ?? {}) : (value ?? null)
  }
  if (action.ActionType !== ACTIONS.set) throw invalidArgument(`This host knows no action ${action.ActionType}.`)
  const property = object.properties?.[camel(action.Name)]
  known(object, camel(action.Name), knows)
  if (property?.set === undefined) throw invalidArgument(`${object.type}.${camel(action.Name)} cannot be set.`)
  property.set(given[0])
  return null
}

function known(object: HostObject, name: string, knows: Answering['knows']) {
  if (!knows(`${object.type}.${name}`)) throw new HostFault('ApiNotFound', `This Excel has no ${object.type}.${name}.`)
}

function methodOf(object: HostObject, name: string): (...given: readonly unknown[]) => unknown {
  const method = object.methods?.[camel(name)] ?? object.methods?.[name]
  if (method === undefined) throw new HostFault('ApiNotFound', `This host has no ${object.type}.${camel(name)}.`)
  return method
}

/** What a load brings: paths as `name` or `format/fill/color`; of a collection, of each of its items. */
function loaded(object: HostObject, query: Query, knows: Answering['knows']): unknown {
  const paths = (query.Select ?? []).filter((path) => path !== '*' && path !== 'items' && path !== '$none')
  if (object.items !== undefined) {
    const inItems = paths.map((path) => path.replace(/^items\//u, ''))
    return { _Items: object.items().map((item) => loaded(item, { Select: inItems }, knows)) }
  }
  const answer: Record<string, unknown> = { ...object.keys }
  const { properties = {} } = object
  const wanted = paths.length === 0 ? Object.keys(properties) : paths
  for (const path of wanted) {
    const [name, ...rest] = path.split('/') as [string, ...string[]]
    known(object, name, knows)
    const property: HostProperty | undefined = properties[name]
    if (property !== undefined) answer[pascal(name)] = property.get()
    else if (object.children?.[name] !== undefined) {
      const child = object.children[name]()
      const part = loaded(child, { Select: rest.length === 0 ? [] : [rest.join('/')] }, knows)
      answer[pascal(name)] = { ...(answer[pascal(name)] as object | undefined), ...(part as object) }
    }
    // Loading what is no property at all the client does not refuse either: it stays unloaded (officejs.md 6).
  }
  return answer
}

/** Arguments may be objects by their path, whole or within a structure. */
function argumentsOf({ ArgumentInfo }: Pick<Action, 'ArgumentInfo'>, objectAt: ObjectAt): readonly unknown[] {
  const referenced = ArgumentInfo?.ReferencedObjectPathIds ?? []
  return (ArgumentInfo?.Arguments ?? []).map((argument, i) =>
    typeof referenced[i] === 'number' && referenced[i] !== 0 ? objectAt(referenced[i]) : withObjects(argument, objectAt),
  )
}

function withObjects(value: unknown, objectAt: ObjectAt): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value
  if ('_ObjectPathId' in value) return objectAt(Number(value._ObjectPathId))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withObjects(inner, objectAt)]))
}

const camel = (name: string) => (name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1))
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
