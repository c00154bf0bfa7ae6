/** What happens in a simulated world, in order of time; of what happens at the same moment, what was planned first. */
export interface Events {
  /** seconds since it began */
  readonly now: () => number
  /** plans something for a moment, never before now */
  readonly at: (moment: number, happens: () => void) => void
  /** lets everything happen, what it plans as well */
  readonly run: () => void
}

interface Planned {
  readonly moment: number
  readonly order: number
  readonly happens: () => void
}

export function events(): Events {
  const heap: Planned[] = []
  let [now, order] = [0, 0]
  const before = (a: Planned, b: Planned) => a.moment < b.moment || (a.moment === b.moment && a.order < b.order)
  const swap = (i: number, j: number) => {
    ;[heap[i], heap[j]] = [heap[j]!, heap[i]!]
  }
  function push(planned: Planned): void {
    heap.push(planned)
    for (let i = heap.length - 1; i > 0;) {
      const above = (i - 1) >> 1
      if (!before(heap[i]!, heap[above]!)) return
      swap(i, above)
      i = above
    }
  }
  function pop(): Planned {
    swap(0, heap.length - 1)
    const first = heap.pop()!
    for (let i = 0; ;) {
      const [left, right] = [2 * i + 1, 2 * i + 2]
      let least = i
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right
      if (least === i) return first
      swap(i, least)
      i = least
    }
  }
  return {
    now: () => now,
    at: (moment, happens) => push({ moment: Math.max(now, moment), order: (order += 1), happens }),
    run() {
      while (heap.length > 0) {
        const { moment, happens } = pop()
        now = moment
        happens()
      }
    },
  }
}
