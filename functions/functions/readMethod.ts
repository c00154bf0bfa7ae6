import { roles } from '../identity/who.ts'
import { methodVersion } from '../operations/methods.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { methodDataSchema, methodParameters } from './methodSchemas.ts'

/** One version of a method with all its clauses: how people are judged. */
export const readMethod = endpoint({
  name: 'readMethod',
  method: 'GET',
  route: 'methods/{method}/versions/{version}',
  says: { zh: '读取考核办法的某一版', en: 'Read a version of a method' },
  roles: [...roles, 'listed'],
  params: methodParameters,
  answers: { 200: { says: { zh: '考核办法', en: 'The method' }, body: methodDataSchema, etag: true } },
  troubles: ['not-found'],
  async answer({ params: { method, version }, store, language }) {
    const found = await methodVersion(store, method, version)
    return found.ok ? ok(found.value.data, { etag: found.value.listed.hash }) : troubled(found.error, language)
  },
})
