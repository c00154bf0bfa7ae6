import { setFlagsFromString } from 'node:v8'

/**
 * From here on garbage is collected whenever the heap has grown by two fifths since the last time. Left to itself V8 waits, on a machine with memory to
 * spare, until it is several times as large: a county's run then holds half as much again, for what it had long let go.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40')
}
