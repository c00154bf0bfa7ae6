import type { HttpHandler, HttpRequest, InvocationContext } from '@azure/functions'
import type { Language } from '@kaoji/shared/text'
import { z } from 'zod'
import type { Who } from '../identity/who.ts'
import type { Service } from '../service.ts'
import { problem, type Answer } from './answers.ts'
import { readAsked } from './asked.ts'
import { assertDeclared } from './assertDeclared.ts'
import { authorized } from './authorized.ts'
import type { Declaration, Declared, Shape } from './declaration.ts'
import { readerLanguage } from './language.ts'
import { outbox } from './outbox.ts'
import { pathParameters, routeParameters } from './path.ts'
import { Refusal } from './refusal.ts'
import { respond } from './respond.ts'
import { parsed } from './schemaProblems.ts'

/** An HTTP function, ready to be registered: what it says about itself, and the handler for `app.http`. */
export interface Endpoint {
  readonly declared: Declared
  readonly handler: (service: () => Promise<Service>) => HttpHandler
}

type NoShape = Readonly<Record<string, never>>

/**
 * The frame of every HTTP function: token, roles, path, query, headers and body are checked before `answer` is called,
 * what it answers becomes the response, and bugs are caught here. The order is that of trust: nothing of a body is
 * looked at before its sender is known.
 * @throws Error at load, when a route's parameters and their schemas differ
 */
export function endpoint<
  P extends Shape = NoShape,
  Q extends Shape = NoShape,
  B extends z.ZodType = z.ZodUndefined,
  W extends true | undefined = undefined,
>(declaration: Declaration<P, Q, B, W>): Endpoint {
  const names = routeParameters(declaration.route).toSorted().join()
  if (
    names !==
    Object.keys(declaration.params ?? {})
      .toSorted()
      .join()
  )
    throw new Error(`${declaration.name}: the schemas of its parameters are not for those of its route, ${names}`)

  // Made once: zod compiles a schema when it first meets a value.
  const pathSchema = z.strictObject(declaration.params ?? {})
  const querySchema = z.strictObject(declaration.query ?? {})

  async function run(service: Service, request: HttpRequest, context: InvocationContext, language: Language): Promise<Answer> {
    const [url, now] = [new URL(request.url), service.clock()]
    const path = pathParameters(declaration.route, url.pathname)
    if (path === undefined)
      throw new Refusal('malformed-request', { zh: '地址的编码不对', en: 'The address is not encoded as it should be' })
    // The schemas are P, Q and B themselves, which zod's types lose in a generic object.
    const params = parsed(pathSchema, path, 'malformed-request', 'path', language) as never
    const { may } = declaration
    const who = await authorized({
      access: declaration.roles,
      may: may && ((who: Who) => may({ who, params, service, now })),
      department: path['department'],
      authorization: request.headers.get('authorization'),
      service,
      now,
    })
    const { query, body, ...asked } = await readAsked({
      declared: declaration,
      usualBody: declaration.usualBody,
      querySchema,
      request,
      url,
      language,
    })
    const { send, deliver } = outbox(declaration, context)
    const answer = await declaration.answer({
      ...asked,
      who,
      params,
      query: query as never,
      body: body as never,
      service,
      store: service.store,
      now,
      language,
      send,
      log: (...words) => context.log(...words),
    })
    assertDeclared(declaration, answer, service.checksAnswers)
    if (answer.problem === undefined) deliver()
    return answer
  }

  return {
    declared: declaration,
    handler: (ready) => async (request, context) => {
      const language = readerLanguage(request.headers.get('accept-language'))
      try {
        const service = await ready().catch((error: unknown) => {
          context.error(error)
          throw new Refusal('not-ready', { zh: '服务未能启动，原因见日志', en: 'The service could not start; its log says why' })
        })
        return respond(await run(service, request, context, language), request, language)
      } catch (error) {
        if (error instanceof Refusal) return respond(error.answer, request, language)
        context.error(error)
        return respond(bug(context.invocationId), request, language)
      }
    },
  }
}

const bug = (invocation: string) =>
  problem(
    'bug',
    { zh: '这是服务的错误。请把编号{invocation}告诉管理员', en: 'The service is at fault. Tell the administrator number {invocation}' },
    { values: { invocation } },
  )
