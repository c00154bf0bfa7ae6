/** The first segment of every address (functions/host.json: `routePrefix`). */
export const routePrefix = 'api'

/** The names in a route template's braces, in order: `departments/{department}` has `department`. */
export const routeParameters = (route: string): string[] => [...route.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name!)

/**
 * The parameters of a path by its route template, decoded. Read from the path alone: with HTTP streaming switched on
 * the worker's `request.params` also holds query and body values, and who may do what must not depend on those.
 * Undefined when the path does not have the template's shape or is not valid percent-encoding.
 */
export function pathParameters(route: string, pathname: string): Record<string, string> | undefined {
  const segments = pathname.split('/').slice(2)
  const template = templates.get(route) ?? route.split('/').map((part) => routeParameters(part)[0])
  templates.set(route, template)
  if (segments.length !== template.length) return undefined
  const found: Record<string, string> = {}
  for (const [index, name] of template.entries()) {
    if (name === undefined) continue
    const value = decoded(segments[index]!)
    if (value === undefined || value === '') return undefined
    found[name] = value
  }
  return found
}

/** Of each route the names of its segments that are parameters. */
const templates = new Map<string, readonly (string | undefined)[]>()

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
