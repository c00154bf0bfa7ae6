import type { Language, Text } from '@kaoji/shared/text'
import type { z } from 'zod'
import type { Role, Who } from '../identity/who.ts'
import type { Service } from '../service.ts'
import type { Answer } from './answers.ts'
import type { Message, QueueName } from './queues.ts'
import type { TroubleCode } from './troubles.ts'

/** Schemas by name, of path or query parameters. */
export type Shape = Readonly<Record<string, z.ZodType>>

type Read<S extends Shape> = { readonly [Name in keyof S]: z.output<S[Name]> }

/**
 * Who may call. `anonymous`: anybody, without a token. A role: whoever's token has it. `listed`: everybody on the
 * people list, with or without a role (the function then shows no more than the reader's own).
 */
export type Access = 'anonymous' | readonly (Role | 'listed')[]

/** A success that a function may answer with. `body` is the JSON it sends; `workbook`: an .xlsx; neither: nothing. */
export interface DeclaredAnswer {
  readonly says: Text
  readonly body?: z.ZodType
  readonly workbook?: true
  /** The headers it carries. With `etag`, GET answers If-None-Match with 304. */
  readonly etag?: true
  readonly location?: true
  readonly retryAfter?: true
}

/** What a declaration says about an HTTP function (接口) apart from its code: what the OpenAPI document is made of. */
export interface Declared {
  /** The function's name in Azure and its operationId: that of its file. */
  readonly name: string
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api/`: `departments/{department}/due`; a parameter fills a whole segment. Must not match what another one of the same method matches. */
  readonly route: string
  readonly says: Text
  readonly roles: Access
  /** A schema for each parameter of the route. */
  readonly params?: Shape
  /** The query parameters; any other is refused. Values arrive as strings (`z.coerce` for numbers). */
  readonly query?: Shape
  /** The JSON body. */
  readonly body?: z.ZodType
  /** A workbook (.xlsx) is taken as body too, or alone where `body` is not declared. */
  readonly workbook?: true | undefined
  /** `required`: without Idempotency-Key it is 400. */
  readonly idempotencyKey?: 'optional' | 'required'
  /** `required`: without If-Match it is 428. `optional`: the function decides. */
  readonly ifMatch?: 'optional' | 'required'
  /** The queues it may send to. */
  readonly sends?: readonly QueueName[]
  /** Its successes by status. */
  readonly answers: Readonly<Record<number, DeclaredAnswer>>
  /** The troubles it may answer with beside those of the frame (`frameTroubles`). One that is not declared is a bug, 500. */
  readonly troubles?: readonly TroubleCode[]
}

/** A declared function with its code. Its schemas give the code its types. */
export interface Declaration<P extends Shape, Q extends Shape, B extends z.ZodType, W extends true | undefined> extends Declared {
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** What `body` would make of the usual content, sooner than it does; undefined leaves it to `body`. */
  readonly usualBody?: (json: unknown) => z.output<B> | undefined
  readonly workbook?: W
  /**
   * May this reader do this? Asked after the roles, before the body is read. Where left out and the route has
   * `{department}`, whoever is here only as filler, head or listed may for the own department alone; other roles for all.
   */
  readonly may?: (request: {
    readonly who: Who
    readonly params: Read<P>
    readonly service: Service
    readonly now: number
  }) => boolean | Promise<boolean>
  readonly answer: (
    request: EndpointRequest<Read<P>, Read<Q>, W extends true ? z.output<B> | undefined : z.output<B>>,
  ) => Promise<Answer> | Answer
}

/** What a function is handed: everything checked, nothing left to parse. */
export interface EndpointRequest<P, Q, B> {
  /** Who asks. Of an anonymous function: nobody, all fields empty. */
  readonly who: Who
  readonly params: P
  readonly query: Q
  /** Undefined when none is declared, or when a workbook came instead. */
  readonly body: B
  /** The .xlsx that came as body. */
  readonly workbook: Uint8Array | undefined
  /** Works out SHA-256 (hex) over the bytes of the body; undefined where none is taken. */
  readonly contentHash: (() => string) | undefined
  readonly service: Service
  readonly store: Service['store']
  /** The moment of the request, milliseconds since 1970 (as `momentOf` reads it); sheets are judged by it. */
  readonly now: number
  /** The reader's. */
  readonly language: Language
  /** The ETag out of If-Match, without quotes, or `*`. */
  readonly ifMatch: string | undefined
  /** `bodyHash`: SHA-256 (hex) over method, path, query and body; the same key with another one is `key-reused`. */
  readonly idempotency: { readonly key: string; readonly bodyHash: string } | undefined
  /** Puts a message into a queue. It leaves when the function has answered, and not when it throws or answers a problem. */
  readonly send: <Q extends QueueName>(queue: Q, message: Message<Q>) => void
  /** Notes for the log of this invocation. */
  readonly log: (...words: unknown[]) => void
}
