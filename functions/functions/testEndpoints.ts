import { z } from 'zod'
import { accepted, created, noContent, ok, problem, workbookFile } from './answers.ts'
import { endpoint } from './endpoint.ts'

const says = { zh: '试', en: 'Try' }
const sheet = {
  params: { department: z.string().max(40), kind: z.enum(['attendance', 'study-log']) },
  body: z.strictObject({ rows: z.array(z.record(z.string(), z.string())) }),
}

/** Functions that do nothing, one for each thing the frame does: for endpoint.test.ts. */
export const testEndpoints = [
  endpoint({
    name: 'open',
    method: 'GET',
    route: 'open',
    says,
    roles: 'anonymous',
    query: { top: z.coerce.number().int().optional() },
    answers: { 200: { says, body: z.looseObject({}) } },
    answer: ({ who, query }) => ok({ who, query }),
  }),
  endpoint({
    name: 'submit',
    method: 'PUT',
    route: 'departments/{department}/{kind}',
    says,
    roles: ['filler', 'office'],
    ...sheet,
    workbook: true,
    idempotencyKey: 'required',
    ifMatch: 'optional',
    answers: { 201: { says, body: z.looseObject({}), etag: true } },
    answer: ({ params, body, workbook, idempotency, ifMatch, now }) =>
      created({ params, body, bytes: workbook?.byteLength, idempotency, ifMatch, now }, { etag: 'W/"1.submitted"' }),
  }),
  endpoint({
    name: 'read',
    method: 'GET',
    route: 'things/{id}',
    says,
    roles: ['listed'],
    params: { id: z.string() },
    answers: { 200: { says, body: z.strictObject({ id: z.string() }), etag: true } },
    troubles: ['not-found'],
    answer: ({ params: { id } }) =>
      id === 'none'
        ? problem('not-found', { zh: '没有{id}', en: 'There is no {id}' }, { values: { id }, members: { problems: [{ says: 'x' }] } })
        : ok({ id }, { etag: '版本 7' }),
  }),
  endpoint({
    name: 'change',
    method: 'PATCH',
    route: 'things/{id}',
    says,
    roles: ['office'],
    params: { id: z.string() },
    ifMatch: 'required',
    may: ({ who, params }) => params.id !== who.person,
    answers: { 204: { says } },
    answer: () => noContent(),
  }),
  endpoint({
    name: 'begin',
    method: 'POST',
    route: 'runs',
    says,
    roles: ['office'],
    sends: ['score-department'],
    body: z.strictObject({ end: z.enum(['well', 'problem', 'throw']) }),
    troubles: ['conflict'],
    answers: { 202: { says, body: z.strictObject({}), location: true, retryAfter: true } },
    answer({ body, send }) {
      send('score-department', { year: '2011', run: 1, department: '办公室' })
      send('score-department', { year: '2011', run: 1, department: '行政科' })
      if (body.end === 'throw') throw new Error('secret: 42')
      return body.end === 'well' ? accepted({}, { location: '/api/runs/行政科/%E5%B9%B4', retryAfter: 2 }) : problem('conflict', says)
    },
  }),
  endpoint({
    name: 'book',
    method: 'GET',
    route: 'book',
    says,
    roles: 'anonymous',
    answers: { 200: { says, workbook: true } },
    answer: () => workbookFile(new Uint8Array([80, 75]), '考勤.xlsx'),
  }),
  endpoint({
    name: 'undeclared',
    method: 'GET',
    route: 'undeclared/{what}',
    says,
    roles: 'anonymous',
    params: { what: z.string() },
    answers: { 200: { says, body: z.strictObject({ a: z.string() }) } },
    answer: ({ params: { what } }) =>
      what === 'status'
        ? created({})
        : what === 'problem'
          ? problem('conflict', says)
          : what === 'header'
            ? ok({ a: '' }, { etag: '1' })
            : ok({ a: 1 }),
  }),
]
