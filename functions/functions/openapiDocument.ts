import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ok } from './answers.ts'
import { endpoint, type Endpoint } from './endpoint.ts'
import { openApi } from './openapi.ts'

/** 接口说明: the OpenAPI document of the app's own registry. */
export function openapiDocument(registered: () => readonly Endpoint[]): Endpoint {
  let made: { readonly json: unknown; readonly etag: string } | undefined
  function document() {
    const json = openApi(registered().map(({ declared }) => declared))
    return { json, etag: createHash('sha256').update(JSON.stringify(json)).digest('hex').slice(0, 16) }
  }
  return endpoint({
    name: 'openapiDocument',
    method: 'GET',
    route: 'openapi.json',
    says: { zh: '接口说明（OpenAPI 3.1）', en: 'This document (OpenAPI 3.1)' },
    roles: 'anonymous',
    answers: { 200: { says: { zh: '接口说明', en: 'The document' }, body: z.looseObject({ openapi: z.literal('3.1.0') }), etag: true } },
    answer() {
      made ??= document()
      return ok(made.json, { etag: made.etag })
    },
  })
}
