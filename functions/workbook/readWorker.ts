import { parentPort } from 'node:worker_threads'
import type { Result } from '@kaoji/shared/result'
import { ok } from '@kaoji/shared/result'
import type { PackedCells } from './packedCells.ts'
import { packCells } from './packedCells.ts'
import { readCells } from './readCells.ts'
import type { Refusal } from './refusals.ts'

/** What the reading thread answers to each file: its cells, why it is refused, or the bug that a person must mend. */
export type WorkerAnswer = Result<PackedCells, Refusal> | { readonly bug: string }

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.on('message', (file: Uint8Array) => parentPort?.postMessage(answer(file)))

function answer(file: Uint8Array): WorkerAnswer {
  try {
    const read = readCells(file)
    return read.ok ? ok(packCells(read.value)) : read
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
