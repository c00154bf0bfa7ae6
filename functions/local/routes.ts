import type { RegisteredFunction } from './worker.ts'

/** An HTTP function and the paths it answers. */
export interface Route {
  readonly called: RegisteredFunction
  readonly method: string
  /** Below the prefix, as registered. */
  readonly template: string
  readonly segments: readonly (string | { readonly parameter: string })[]
}

/** A route that the real host would refuse, or that ours cannot serve, and why. */
export interface RouteTrouble {
  readonly name: string
  readonly why: string
}

/** The app's HTTP routes in the order in which the real host tries them: by function name. */
export function routesOf(functions: readonly RegisteredFunction[]): Route[] {
  return functions.flatMap((called) => {
    const trigger = httpTrigger(called)
    if (trigger === undefined) return []
    const template = typeof trigger['route'] === 'string' ? trigger['route'] : called.metadata.name
    const segments = template
      .split('/')
      .map((segment) => (/^\{[A-Za-z_]\w*\}$/.test(segment) ? { parameter: segment.slice(1, -1) } : segment))
    const methods = Array.isArray(trigger['methods']) ? trigger['methods'] : ['GET', 'POST']
    return methods.map((method) => ({ called, method: String(method).toUpperCase(), template, segments }))
  })
}

/**
 * What is wrong with the routes. The real host refuses those that begin with admin or runtime. It tries functions in
 * order of their names and a literal has no precedence over a parameter, so overlapping routes hide one another.
 */
export function routeTroubles(routes: readonly Route[]): RouteTrouble[] {
  const found: RouteTrouble[] = []
  for (const [index, route] of routes.entries()) {
    const { name, bindings } = route.called.metadata
    const [first] = route.segments
    if (typeof first === 'string' && /^(admin|runtime)$/i.test(first))
      found.push({ name, why: `its route begins with ${first}, which is the host's own` })
    if (route.segments.some((segment) => typeof segment === 'string' && /[{}]/.test(segment)))
      found.push({ name, why: `this host knows literal segments and {name}, not ${route.template}` })
    if (Object.values(bindings).some(({ authLevel }) => authLevel !== undefined && authLevel !== 'anonymous'))
      found.push({ name, why: 'it wants a function key; this host keeps none' })
    for (const other of routes.slice(index + 1)) {
      if (overlap(route, other))
        found.push({
          name: other.called.metadata.name,
          why: `${other.method} ${other.template} overlaps with ${route.template} of ${name}`,
        })
    }
  }
  return found
}

/** The first route that fits, with its parameters decoded; as in the real host another method is another address, and `%2F` stays as it is. */
export function matchRoute(
  routes: readonly Route[],
  prefix: string,
  method: string,
  pathname: string,
): { route: Route; params: Record<string, string> } | undefined {
  const [root, ...parts] = pathname.replace(/^\//, '').split('/')
  if (root?.toLowerCase() !== prefix) return undefined
  for (const route of routes) {
    if (route.method !== method || route.segments.length !== parts.length) continue
    const params: Record<string, string> = {}
    const fits = route.segments.every((segment, index) => {
      const part = parts[index]!
      if (typeof segment === 'string') return segment.toLowerCase() === part.toLowerCase()
      params[segment.parameter] = decoded(part)
      return part !== ''
    })
    if (fits) return { route, params }
  }
  return undefined
}

const httpTrigger = ({ metadata }: RegisteredFunction) =>
  Object.values(metadata.bindings).find(({ type }) => type.toLowerCase() === 'httptrigger')

const overlap = (a: Route, b: Route) =>
  a.method === b.method &&
  a.segments.length === b.segments.length &&
  a.segments.every((segment, index) => {
    const other = b.segments[index]!
    return typeof segment !== 'string' || typeof other !== 'string' || segment.toLowerCase() === other.toLowerCase()
  })

function decoded(part: string): string {
  try {
    return part.split(/%2f/i).map(decodeURIComponent).join('%2F')
  } catch {
    return part
  }
}
