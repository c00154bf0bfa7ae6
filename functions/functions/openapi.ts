import { z } from 'zod'
import { problemType, workbookType } from './answers.ts'
import type { Declared, DeclaredAnswer, Shape } from './declaration.ts'
import { frameTroubles, takesBody } from './frameTroubles.ts'
import { routePrefix } from './path.ts'
import { schemaProblem } from './schemaProblems.ts'
import { troubles, type TroubleCode } from './troubles.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * The OpenAPI 3.1 document of the declared functions: the very schemas that validate, roles, and every answer, troubles
 * included. Schemas with `.meta({ id })` become components. `summary` is English, `description` Chinese.
 */
export function openApi(declared: readonly Declared[]): Json {
  const components: Record<string, unknown> = {}
  const schema = (of: z.ZodType, io: 'input' | 'output') => hoisted(z.toJSONSchema(of, { io, unrepresentable: 'any' }) as Json, components)
  const problem = schema(problemDetails, 'output')
  const paths: Record<string, Record<string, Json>> = {}
  for (const each of declared) {
    const path = `/${routePrefix}/${each.route}`
    paths[path] = { ...paths[path], [each.method.toLowerCase()]: operation(each, schema, problem) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kaoji 考绩',
      version: '1',
      summary: 'Standardized sheets, checked, scored and explained. 标准化表的报送、审核、汇总与得分说明',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Wherever it is served from: the document lies beside the addresses that it describes.
    servers: [{ url: '/', description: 'The host that serves this document 提供本文档的主机' }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        signIn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'A Microsoft Entra ID access token, or one of the local host',
        },
      },
    },
  }
}

type Schema = (of: z.ZodType, io: 'input' | 'output') => Json

function operation(declared: Declared, schema: Schema, problem: Json): Json {
  const open = declared.roles === 'anonymous'
  return {
    operationId: declared.name,
    summary: declared.says.en,
    description: declared.says.zh,
    parameters: [
      ...parameters('path', declared.params, schema),
      ...parameters('query', declared.query, schema),
      ...header('If-Match', declared.ifMatch, 'The ETag of what is changed'),
      ...header('Idempotency-Key', declared.idempotencyKey, 'The same key again gives the same answer and changes nothing'),
    ],
    ...(takesBody(declared) && { requestBody: { required: true, content: requestContent(declared, schema) } }),
    responses: { ...successes(declared, schema), ...failures(declared, problem) },
    // Each alone suffices. OpenAPI 3.1 lets a bearer requirement name roles.
    security: declared.roles === 'anonymous' ? [] : declared.roles.map((role) => ({ signIn: role === 'listed' ? [] : [role] })),
    'x-roles': open ? ['anonymous'] : declared.roles,
  }
}

const parameters = (where: 'path' | 'query', shape: Shape = {}, schema: Schema): Json[] =>
  Object.entries(shape).map(([name, of]) => ({
    name,
    in: where,
    required: where === 'path' || !of.safeParse(undefined).success,
    schema: schema(of, 'input'),
  }))

const header = (name: string, need: 'optional' | 'required' | undefined, description: string): Json[] =>
  need === undefined ? [] : [{ name, in: 'header', required: need === 'required', description, schema: { type: 'string' } }]

const requestContent = (declared: Declared, schema: Schema): Json => ({
  ...(declared.body && { 'application/json': { schema: schema(declared.body, 'input') } }),
  ...(declared.workbook && { [workbookType]: {} }),
})

function successes(declared: Declared, schema: Schema): Json {
  const found: Record<string, Json> = {}
  for (const [status, answer] of Object.entries(declared.answers)) {
    const headers = headersOf(answer)
    found[status] = {
      description: `${answer.says.en} ${answer.says.zh}`,
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(answer.body && { content: { 'application/json': { schema: schema(answer.body, 'output') } } }),
      ...(answer.workbook && { content: { [workbookType]: {} } }),
    }
    if (answer.etag && declared.method === 'GET') found['304'] = { description: 'Unchanged since the ETag in If-None-Match 未变化' }
  }
  return found
}

const headersOf = (answer: DeclaredAnswer): Json => ({
  ...(answer.etag && { ETag: { required: true, schema: { type: 'string' } } }),
  ...(answer.location && { Location: { required: true, schema: { type: 'string', format: 'uri-reference' } } }),
  ...(answer.retryAfter && { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' } }),
})

function failures(declared: Declared, problem: Json): Json {
  const codes = [...new Set<TroubleCode>([...frameTroubles(declared), ...(declared.troubles ?? [])])]
  const statuses = [...new Set(codes.map((code) => troubles[code].status))]
  return Object.fromEntries(
    statuses.map((status) => {
      const group = codes.filter((code) => troubles[code].status === status)
      const description = group.map((code) => `${troubles[code].title.en} ${troubles[code].title.zh}`).join('; ')
      return [String(status), { description, content: { [problemType]: { schema: problem } }, 'x-problems': group }]
    }),
  )
}

/** Moves a schema's `$defs` to the document's components, and points there. */
function hoisted(schema: Json, components: Record<string, unknown>): Json {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<string, Json>
  Object.assign(components, $defs)
  return own
}

/** Problem details, RFC 9457. `problems`: places in the request, or a sheet's problems with sheet, row, column, cell, rule, severity. */
const problemDetails = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    problems: z.array(z.union([schemaProblem, z.looseObject({ says: z.string() })])).optional(),
  })
  .meta({ id: 'Problem' })
