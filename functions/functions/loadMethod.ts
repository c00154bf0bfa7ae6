import { enterMethod } from '../operations/methods.ts'
import { created, ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { listedMethodSchema, methodDataSchema, methodParameters } from './methodSchemas.ts'

/** Loads a new version of a method; what was loaded is never changed. 422 names every clause at fault. */
export const loadMethod = endpoint({
  name: 'loadMethod',
  method: 'PUT',
  route: 'methods/{method}/versions/{version}',
  says: { zh: '载入考核办法的新版', en: 'Load a new version of a method' },
  roles: ['office'],
  params: methodParameters,
  body: methodDataSchema,
  answers: {
    200: { says: { zh: '这一版已在', en: 'This version is there already' }, body: listedMethodSchema, etag: true },
    201: { says: { zh: '已载入', en: 'It is loaded' }, body: listedMethodSchema, etag: true, location: true },
  },
  troubles: ['conflict', 'body-at-fault', 'not-found'],
  async answer({ who, params, body, store, now, language }) {
    const entered = await enterMethod(store, { ...params, data: body, by: who.person, now })
    if (!entered.ok) return troubled(entered.error, language)
    const { listed, made } = entered.value
    const location = `/api/methods/${encodeURIComponent(params.method)}/versions/${encodeURIComponent(params.version)}`
    return made ? created(listed, { etag: listed.hash, location }) : ok(listed, { etag: listed.hash })
  },
})
