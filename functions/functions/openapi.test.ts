import { z } from 'zod'
import { created, ok } from './answers.ts'
import { endpoint } from './endpoint.ts'
import { frameTroubles } from './frameTroubles.ts'
import { openApi } from './openapi.ts'
import { routeParameters } from './path.ts'
import { endpoints } from './registry.ts'
import { testService } from './testService.ts'
import { troubles } from './troubles.ts'

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: object; readonly headers?: object; readonly 'x-problems'?: readonly string[] }>
  >
  readonly security: readonly { readonly signIn: readonly string[] }[]
  readonly 'x-roles': readonly string[]
}
interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const documentOf = (registered: typeof endpoints) => openApi(registered.map(({ declared }) => declared)) as unknown as Document

describe.each(endpoints.map(({ declared }) => [declared.name, declared] as const))('%s in the document', (_, declared) => {
  const operation = documentOf(endpoints).paths[`/api/${declared.route}`]?.[declared.method.toLowerCase()]

  test('stands under its route and method, with its roles', () => {
    expect(operation?.operationId).toBe(declared.name)
    const roles = declared.roles === 'anonymous' ? ['anonymous'] : [...declared.roles]
    expect(operation?.['x-roles']).toEqual(roles)
    expect(operation?.security).toHaveLength(declared.roles === 'anonymous' ? 0 : roles.length)
  })
  test('has every parameter of its route', () => {
    const named = operation?.parameters.filter((each) => each.in === 'path').map(({ name }) => name)
    expect(named).toEqual(expect.arrayContaining(routeParameters(declared.route)))
  })
  test('has every success and every trouble', () => {
    for (const status of Object.keys(declared.answers)) expect(operation?.responses[status]).toBeDefined()
    for (const code of [...frameTroubles(declared), ...(declared.troubles ?? [])]) {
      expect(operation?.responses[String(troubles[code].status)]?.['x-problems']).toContain(code)
    }
  })
})

test('operations are named once, and no path is declared twice with a method', () => {
  const all = Object.values(documentOf(endpoints).paths).flatMap((each) => Object.values(each))
  expect(all).toHaveLength(endpoints.length)
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(endpoints.length)
})

test('every $ref points at a component', () => {
  const document = documentOf(endpoints)
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!)
  expect(refs).toContain('#/components/schemas/Problem')
  for (const ref of refs) expect(document.components.schemas[ref.replace('#/components/schemas/', '')]).toBeDefined()
})

test('headers, bodies of both kinds, and which query parameter is needed are declared', () => {
  const says = { zh: '试', en: 'Try' }
  const submit = endpoint({
    name: 'submit',
    method: 'PUT',
    route: 'sheets/{kind}',
    says,
    roles: ['filler', 'listed'],
    params: { kind: z.string() },
    query: { top: z.coerce.number().optional(), year: z.string() },
    body: z.strictObject({ zero: z.boolean() }).meta({ id: 'Filled' }),
    workbook: true,
    ifMatch: 'optional',
    idempotencyKey: 'required',
    troubles: ['somebody-was-first'],
    answers: { 201: { says, body: z.strictObject({ at: z.string() }), etag: true } },
    answer: () => created({ at: '' }, { etag: '1' }),
  })
  const document = documentOf([submit])
  const operation = document.paths['/api/sheets/{kind}']!['put']!
  expect(operation.parameters.map(({ name, in: where, required }) => [name, where, required])).toEqual([
    ['kind', 'path', true],
    ['top', 'query', false],
    ['year', 'query', true],
    ['If-Match', 'header', false],
    ['Idempotency-Key', 'header', true],
  ])
  expect(operation.requestBody?.content).toEqual({
    'application/json': { schema: { $ref: '#/components/schemas/Filled' } },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
  })
  expect(document.components.schemas['Filled']).toMatchObject({ type: 'object', required: ['zero'], additionalProperties: false })
  expect(operation.responses['201']?.headers).toHaveProperty('ETag')
  expect(Object.keys(operation.responses)).toEqual(
    expect.arrayContaining(['201', '400', '401', '403', '412', '413', '415', '422', '500', '503']),
  )
  expect(operation.security).toEqual([{ signIn: ['filler'] }, { signIn: [] }])
})

test('GET with an ETag documents 304', () => {
  const says = { zh: '试', en: 'Try' }
  const read = endpoint({
    name: 'read',
    method: 'GET',
    route: 'read',
    says,
    roles: 'anonymous',
    answers: { 200: { says, body: z.strictObject({}), etag: true } },
    answer: () => ok({}, { etag: '1' }),
  })
  expect(documentOf([read]).paths['/api/read']!['get']!.responses['304']).toBeDefined()
})

test('it is served to anybody, and not sent twice', async () => {
  const { call, close } = await testService(endpoints)
  const first = await call('GET', '/api/openapi.json')
  expect(first.json).toEqual(JSON.parse(JSON.stringify(documentOf(endpoints))))
  expect((await call('GET', '/api/openapi.json', { headers: { 'if-none-match': first.headers.get('etag')! } })).status).toBe(304)
  await close()
})

test('health speaks without a token, and says 503 when the store does not', async () => {
  const { call, service, close } = await testService(endpoints)
  expect(await call('GET', '/api/health')).toMatchObject({ status: 200, json: { status: 'ok' } })
  await close()
  await service.store.close().catch(() => undefined)
  expect(await call('GET', '/api/health')).toMatchObject({ status: 503, json: { type: 'urn:kaoji:problem:not-ready' } })
})
