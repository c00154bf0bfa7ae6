import type { Entity, Range, Store } from './port.ts'

/** @returns every entity of a range, page after page */
export async function readRange(store: Store, table: string, range: Range): Promise<Entity[]> {
  const entities: Entity[] = []
  let page = await store.query(table, range)
  entities.push(...page.entities)
  while (page.continuation !== undefined) {
    page = await store.query(table, { ...range, continuation: page.continuation })
    entities.push(...page.entities)
  }
  return entities
}
