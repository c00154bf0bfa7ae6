import { openApi } from './openapi.ts'
import { endpoints } from './registry.ts'

// OpenAPI 3.1.0 and JSON Schema 2020-12, as far as a reader without their meta-schemas can hold the document to them.
type Json = Readonly<Record<string, unknown>>
const document = JSON.parse(JSON.stringify(openApi(endpoints.map(({ declared }) => declared)))) as Json & {
  readonly info: Json
  readonly servers: readonly Json[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly securitySchemes: Readonly<Record<string, Json>> }
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: Json
}
interface Answer {
  readonly description: string
  readonly content?: Readonly<Record<string, { readonly schema?: Json }>>
  readonly headers?: Readonly<Record<string, { readonly schema: Json }>>
}
interface Operation {
  readonly summary: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, { readonly schema?: Json }>> }
  readonly responses: Readonly<Record<string, Answer>>
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)
const described = operations.map((each) => [`${each.method.toUpperCase()} ${each.path}`, each] as const)

/** Every schema of a document, with those inside it, by where it stands. Data (examples, defaults, our own extensions) is none. */
function* schemasIn(schema: unknown, at: string): Generator<readonly [at: string, schema: Json]> {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return
  yield [at, schema as Json]
  for (const [keyword, value] of Object.entries(schema as Json)) {
    const here = `${at}/${keyword}`
    if (one.has(keyword)) yield* schemasIn(value, here)
    else if (list.has(keyword)) for (const [i, each] of (value as unknown[]).entries()) yield* schemasIn(each, `${here}/${i}`)
    else if (map.has(keyword)) for (const [name, each] of Object.entries(value as Json)) yield* schemasIn(each, `${here}/${name}`)
  }
}
const one = new Set(['items', 'additionalProperties', 'propertyNames', 'not', 'contains', 'if', 'then', 'else'])
const list = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const map = new Set(['properties', 'patternProperties', '$defs', 'x-kinds'])
const rootSchemas = [
  ...Object.entries(document.components.schemas).map(([name, schema]) => [`#/components/schemas/${name}`, schema] as const),
  ...operations.flatMap(({ path, method, operation }) => [
    ...operation.parameters.map(({ name, schema }) => [`${method} ${path} ?${name}`, schema] as const),
    ...[operation.requestBody, ...Object.values(operation.responses)].flatMap((body) =>
      Object.entries(body?.content ?? {}).flatMap(([type, { schema }]) => (schema ? [[`${method} ${path} ${type}`, schema] as const] : [])),
    ),
  ]),
]
const schemas = rootSchemas.flatMap(([at, schema]) => [...schemasIn(schema, at)])

test('says what it is, where it is served, how one signs in', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: expect.stringContaining('考绩'), version: expect.stringMatching(/^\d/) },
  })
  expect(document.info['license']).toEqual({ name: 'MIT', identifier: 'MIT' })
  expect(document.servers).toEqual([{ url: '/', description: expect.any(String) }])
  expect(document.components.securitySchemes['signIn']).toMatchObject({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
  const members = ['openapi', 'info', 'jsonSchemaDialect', 'servers', 'paths', 'webhooks', 'components', 'security', 'tags', 'externalDocs']
  expect(Object.keys(document).filter((name) => !members.includes(name))).toEqual([])
})

test('components are named as the standard allows', () => {
  for (const name of Object.keys(document.components.schemas)) expect(name).toMatch(/^[a-zA-Z0-9._-]+$/)
})

test('paths that differ by their parameters’ names alone would be the same path', () => {
  const templates = Object.keys(document.paths).map((path) => path.replaceAll(/\{[^}]+\}/g, '{}'))
  expect(new Set(templates).size).toBe(templates.length)
})

describe.each(described)('%s', (_, { path, method, operation }) => {
  test('has one path parameter for each gap of its address, each required, and no parameter twice', () => {
    const gaps = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!)
    const inPath = operation.parameters.filter((each) => each.in === 'path')
    expect(inPath.map(({ name }) => name).toSorted()).toEqual(gaps.toSorted())
    expect(inPath.every(({ required }) => required)).toBe(true)
    const names = operation.parameters.map((each) => `${each.in} ${each.name.toLowerCase()}`)
    expect(new Set(names).size).toBe(names.length)
    for (const each of operation.parameters) expect(['path', 'query', 'header']).toContain(each.in)
  })

  test('is said in both languages, takes no body with GET or DELETE, and signs in as the document knows', () => {
    expect([operation.summary, operation.description]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/[\u4e00-\u9fff]/)])
    expect(operation.requestBody !== undefined && ['get', 'delete'].includes(method)).toBe(false)
    for (const requirement of operation.security) expect(Object.keys(requirement)).toEqual(['signIn'])
  })

  test('describes every answer; a success says what it carries, a problem is problem details', () => {
    const answers = Object.entries(operation.responses)
    expect(answers.some(([status]) => status.startsWith('2'))).toBe(true)
    for (const [status, { description, headers }] of answers) {
      expect([status, description]).toEqual([expect.stringMatching(/^[2345]\d\d$/), expect.stringMatching(/[\u4e00-\u9fff]/)])
      for (const header of Object.values(headers ?? {})) expect(header.schema).toHaveProperty('type')
    }
    const typesOf = (answer: Answer) => Object.keys(answer.content ?? {}).join(' ')
    const problems = answers.filter(([status]) => Number(status) >= 400)
    expect(problems.filter(([, answer]) => typesOf(answer) !== 'application/problem+json')).toEqual([])
    expect(answers.filter(([status, answer]) => ['204', '304'].includes(status) && typesOf(answer) !== '')).toEqual([])
  })
})

describe('its schemas', () => {
  const types = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']

  test('are many, and reached: the walk sees the cells of a sheet and the lines of a result', () => {
    expect(schemas.length).toBeGreaterThan(500)
    const seen = schemas.map(([at]) => at)
    expect(seen).toContain('#/components/schemas/SheetProblem/properties/severity')
  })

  test('use the types, and each keyword in the form, that JSON Schema 2020-12 knows', () => {
    const wrong = schemas.filter(
      ([, schema]) =>
        ![schema['type'] ?? []].flat().every((type) => types.includes(type as string)) ||
        ['nullable', 'definitions', 'id', 'divisibleBy', 'discriminator'].some((gone) => gone in schema) ||
        typeof (schema['exclusiveMinimum'] ?? 0) !== 'number' ||
        typeof (schema['exclusiveMaximum'] ?? 0) !== 'number' ||
        !Array.isArray(schema['required'] ?? []) ||
        !Array.isArray(schema['examples'] ?? []) ||
        (Array.isArray(schema['enum']) && new Set(schema['enum']).size !== schema['enum'].length),
    )
    expect(wrong.map(([at]) => at)).toEqual([])
  })

  test('require only what they describe', () => {
    const stray = schemas.flatMap(([at, { required = [], properties = {} }]) =>
      (required as string[]).filter((name) => !Object.hasOwn(properties as Json, name)).map((name) => `${at}: ${name}`),
    )
    expect(stray).toEqual([])
  })

  test('have patterns that compile, bounds that leave something, and references that lead somewhere', () => {
    const compiles = (pattern: string) => {
      try {
        return new RegExp(pattern, 'u').unicode
      } catch {
        return false
      }
    }
    const leaves = ({ minimum, maximum, minLength, maxLength, minItems, maxItems }: Readonly<Record<string, number | undefined>>) =>
      [
        [minimum ?? -Infinity, maximum],
        [minLength ?? 0, maxLength],
        [minItems ?? 0, maxItems],
      ].every(([least, most]) => least! <= (most ?? Infinity))
    const leads = (ref: string) => Object.hasOwn(document.components.schemas, ref.replace('#/components/schemas/', ''))
    const wrong = schemas.filter(([, schema]) => {
      const { pattern, $ref } = schema as { pattern?: string; $ref?: string }
      return (pattern !== undefined && !compiles(pattern)) || ($ref !== undefined && !leads($ref)) || !leaves(schema as never)
    })
    expect(wrong.map(([at]) => at)).toEqual([])
  })
})
