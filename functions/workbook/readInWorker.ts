import { Worker } from 'node:worker_threads'
import type { Result } from '@kaoji/shared/result'
import { failed, ok } from '@kaoji/shared/result'
import type { WorkbookCells } from './cells.ts'
import { unpackCells } from './packedCells.ts'
import type { WorkerAnswer } from './readWorker.ts'
import type { Refusal } from './refusals.ts'
import { refusal } from './refusals.ts'
import { LIMITS } from './zip.ts'

/** Reads uploaded workbooks in threads of its own, so that no file can hold up the service, whatever it is made of. */
export interface WorkbookReader {
  /** @throws Error where the reader itself has a bug; a bad file is a value */
  read(file: Uint8Array): Promise<Result<WorkbookCells, Refusal>>
  close(): Promise<void>
}

export interface WorkbookReaderSettings {
  /** the built `readWorker.mjs` */
  readonly worker: URL
  /** how many files at a time */
  readonly threads: number
  /** milliseconds a file may take */
  readonly deadline: number
  /** megabytes a thread's heap may grow to */
  readonly memory: number
}

interface Job {
  readonly file: Uint8Array
  readonly resolve: (result: Result<WorkbookCells, Refusal>) => void
  readonly reject: (bug: Error) => void
}

interface Thread {
  readonly worker: Worker
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/** Starts the threads at once, warm for the first file. They keep no process alive; a file being read does, up to its deadline. */
export function startWorkbookReader({ worker, threads, deadline, memory }: WorkbookReaderSettings): WorkbookReader {
  const waiting: Job[] = []
  let pool: Thread[] = Array.from({ length: threads }, start)
  let closed = false

  function start(): Thread {
    const thread: Thread = {
      worker: new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } }),
      job: undefined,
      timer: undefined,
    }
    thread.worker.on('message', (answer: WorkerAnswer) => {
      const job = release(thread)
      if ('bug' in answer) job?.reject(new Error(`workbook reader: ${answer.bug}`))
      else job?.resolve(answer.ok ? ok(unpackCells(answer.value)) : answer)
      handOut()
    })
    thread.worker.on('error', (error) => {
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      replace(thread, (job) =>
        outOfMemory
          ? job.resolve(failed(refusal('bomb', `over ${memory} MB of memory`)))
          : job.reject(new Error('workbook reader died', { cause: error })),
      )
    })
    // only after the listeners: each of them holds the process again
    thread.worker.unref()
    return thread
  }

  function release(thread: Thread): Job | undefined {
    clearTimeout(thread.timer)
    const { job } = thread
    thread.job = undefined
    return job
  }

  function replace(thread: Thread, tell: (job: Job) => void) {
    const job = release(thread)
    if (job !== undefined) tell(job)
    if (closed || !pool.includes(thread)) return
    pool = pool.map((one) => (one === thread ? start() : one))
    void thread.worker.terminate()
    handOut()
  }

  function handOut() {
    for (const thread of pool) {
      if (thread.job !== undefined) continue
      const job = waiting.shift()
      if (job === undefined) return
      thread.job = job
      thread.timer = setTimeout(() => replace(thread, (late) => late.resolve(failed(refusal('too-slow', `${deadline} ms`)))), deadline)
      // a copy of its own, since the caller may keep his bytes, and a pooled Buffer cannot be handed over
      const copy = new Uint8Array(job.file)
      thread.worker.postMessage(copy, [copy.buffer])
    }
  }

  return {
    read: (file) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('workbook reader: closed'))
        if (file.length > LIMITS.file) return resolve(failed(refusal('too-large', `${file.length} bytes`)))
        waiting.push({ file, resolve, reject })
        handOut()
      }),
    async close() {
      closed = true
      for (const job of [...waiting.splice(0), ...pool.flatMap((thread) => release(thread) ?? [])])
        job.reject(new Error('workbook reader: closed'))
      await Promise.all(pool.map((thread) => thread.worker.terminate()))
    },
  }
}
