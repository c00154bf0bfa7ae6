import { randomUUID } from 'node:crypto'
import Module from 'node:module'
import type {
  CoreContext,
  FunctionCallback,
  FunctionMetadata,
  HookCallback,
  InvocationRequest,
  InvocationResponse,
  Log,
  ProgrammingModel,
} from './core.ts'
import { withNativeResponse } from './nativeResponse.ts'

/** A function that the app registered. */
export interface RegisteredFunction {
  readonly metadata: FunctionMetadata
  readonly callback: FunctionCallback
}

/** The worker (工作进程) of Azure Functions, as far as an app notices: its functions are loaded, and can be called. */
export interface Worker {
  /** In order of their names, as the real host takes them. */
  readonly functions: readonly RegisteredFunction[]
  /** What the entry file exports. */
  readonly exported: unknown
  /** Calls a function. Rejects with what it throws. */
  readonly invoke: (called: RegisteredFunction, call: Omit<InvocationRequest, 'invocationId'>) => Promise<InvocationResponse>
  /** Runs the app's appTerminate hooks. */
  readonly terminate: () => Promise<void>
}

const seam = '@azure/functions-core'

/**
 * Loads an app: supplies the module `@azure/functions-core`, through which `@azure/functions` reaches its worker, then
 * loads the entry file that Azure would load. As the real worker does it: the module exists only for `require`.
 * @param load imports the entry file
 * @throws Error when the app registers nothing, a name twice, or wants HTTP streaming, which this host does not do
 */
export async function loadWorker(load: () => Promise<unknown>, log: Log): Promise<Worker> {
  const functions = new Map<string, RegisteredFunction>()
  const hooks = new Map<string, HookCallback[]>()
  const hookData = {}
  let model: ProgrammingModel | undefined
  let starting = true

  class Disposable {
    constructor(readonly dispose: () => void) {}
  }

  const core = {
    version: '3.13.0',
    hostVersion: '4.1048.0',
    Disposable,
    log: (level: Parameters<Log>[0], _category: string, message: string) => log(level, message),
    setProgrammingModel: (given: ProgrammingModel) => void (model = given),
    getProgrammingModel: () => model,
    registerFunction(metadata: FunctionMetadata, callback: FunctionCallback) {
      if (!starting) throw new Error(`${metadata.name} comes too late: functions can only be registered while the app starts`)
      if (functions.has(metadata.name)) throw new Error(`Two functions are called ${metadata.name}`)
      functions.set(metadata.name, { metadata, callback })
      return new Disposable(() => void functions.delete(metadata.name))
    },
    registerHook(name: string, callback: HookCallback) {
      hooks.set(name, [...(hooks.get(name) ?? []), callback])
      return new Disposable(
        () =>
          void hooks.set(
            name,
            (hooks.get(name) ?? []).filter((each) => each !== callback),
          ),
      )
    },
  }
  const run = async (name: string, context: Record<string, unknown>) => {
    for (const hook of hooks.get(name) ?? []) await hook(context)
  }

  supply(core)
  const exported = await load()
  const programmingModel = model
  if (programmingModel === undefined || functions.size === 0) throw new Error('The entry file registers no function')
  const capabilities = await programmingModel.getCapabilities?.({})
  if (capabilities?.['HttpUri'] !== undefined) throw new Error('The local host does not do HTTP streaming')
  await run('appStart', { hookData: {}, appHookData: hookData, functionAppDirectory: process.cwd() })
  starting = false

  return {
    functions: [...functions.values()].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1)),
    exported,
    terminate: () => run('appTerminate', { hookData: {}, appHookData: hookData }),
    async invoke({ metadata, callback }, call) {
      const request = { ...call, invocationId: randomUUID() }
      const core: CoreContext = {
        invocationId: request.invocationId,
        request,
        metadata,
        log: (level, _category, message) => log(level, `${metadata.name}: ${message}`),
      }
      const invocation = programmingModel.getInvocationModel(core)
      const { context: invocationContext, inputs } = await invocation.getArguments()
      const shared = { hookData: {}, appHookData: hookData, invocationContext }

      const before = { ...shared, inputs, functionCallback: callback }
      core.state = 'preInvocationHooks'
      await run('preInvocation', before)

      const after: Record<'result' | 'error', unknown> & typeof shared & { inputs: unknown[] } = {
        ...shared,
        inputs: before.inputs,
        result: null,
        error: null,
      }
      core.state = 'invocation'
      try {
        after.result = await invocation.invokeFunction(invocationContext, before.inputs, before.functionCallback)
      } catch (error) {
        after.error = error ?? new Error(`${metadata.name} threw nothing`)
      }
      core.state = 'postInvocationHooks'
      await run('postInvocation', after)
      core.state = undefined
      if (after.error !== null && after.error !== undefined) throw after.error
      return invocation.getResponse(invocationContext, withNativeResponse(after.result))
    },
  }
}

/** Gives `require('@azure/functions-core')` its answer, in this process from now on. */
function supply(core: object) {
  const prototype = (Module as unknown as { prototype: { require: (id: string) => unknown } }).prototype
  const required = prototype.require
  prototype.require = function (this: unknown, id: string) {
    return id === seam ? core : Reflect.apply(required, this, [id])
  }
}
