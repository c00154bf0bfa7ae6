/** A value as it crosses the seam between host and worker (the worker's RpcTypedData): one field is set. */
export interface TypedData {
  readonly string?: string
  readonly json?: string
  readonly bytes?: Uint8Array
  readonly int?: number
  readonly double?: number
  readonly http?: HttpData
}

/** An HTTP request or response as it crosses the seam (RpcHttpData). */
export interface HttpData {
  readonly method?: string
  readonly url?: string
  readonly statusCode?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly Cookie[]
  readonly body?: TypedData
  readonly nullableHeaders?: Readonly<Record<string, { readonly value: string }>>
  readonly nullableParams?: Readonly<Record<string, { readonly value: string }>>
  readonly nullableQuery?: Readonly<Record<string, { readonly value: string }>>
  /** Not of the seam: @azure/functions takes it in place of the Request it would make. */
  readonly nativeRequest?: Request
}

interface Cookie {
  readonly name?: string
  readonly value?: string
}

/** A binding of a function: its trigger, or an output. */
export interface Binding {
  readonly type: string
  readonly direction: 'in' | 'out'
  readonly [property: string]: unknown
}

/** What an app registers a function with. */
export interface FunctionMetadata {
  readonly name: string
  readonly bindings: Readonly<Record<string, Binding>>
}

/** One call of a function, host to worker. */
export interface InvocationRequest {
  readonly invocationId: string
  readonly inputData: readonly { readonly name: string; readonly data: TypedData }[]
  readonly triggerMetadata: Readonly<Record<string, TypedData>>
}

/** What a call comes back with. */
export interface InvocationResponse {
  readonly returnValue?: TypedData | null
  readonly outputData?: readonly { readonly name: string; readonly data: TypedData }[]
}

/** Log levels of the seam. */
type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none'

/** Where the worker's and the functions' log goes. */
export type Log = (level: LogLevel, message: string) => void

/** What the programming model (`@azure/functions`) makes of calls. */
export interface ProgrammingModel {
  readonly name: string
  getInvocationModel(context: CoreContext): InvocationModel
  getCapabilities?(capabilities: Record<string, string>): Promise<Record<string, string>>
}

/** What a call's model is made from. */
export interface CoreContext {
  readonly invocationId: string
  readonly request: InvocationRequest
  readonly metadata: FunctionMetadata
  state?: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks' | undefined
  log(level: LogLevel, category: string, message: string): void
}

interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>
}

/** A function's code. */
export type FunctionCallback = (...inputs: unknown[]) => unknown

/** A hook's code: it may change what it is handed. */
export type HookCallback = (context: Record<string, unknown>) => unknown
