import type { Events } from './events.ts'

/** Instances of a function app: each works on so many things at once; more come, one after another, while things wait. */
export interface Workers {
  /** does a piece of work when a place is free; `work` calls back when it is done */
  readonly take: (work: (done: () => void) => void) => void
  /** the most instances there were */
  readonly most: () => number
}

interface Size {
  /** places an instance */
  readonly places: number
  readonly most: number
  /** seconds between two instances that come */
  readonly apart: number
}

export function workers(world: Events, { places, most, apart }: Size): Workers {
  const waiting: ((done: () => void) => void)[] = []
  let [instances, busy, coming] = [1, 0, false]
  function next(): void {
    while (busy < instances * places && waiting.length > 0) {
      busy += 1
      waiting.shift()!(() => {
        busy -= 1
        next()
      })
    }
    if (waiting.length === 0 || coming || instances >= most) return
    coming = true
    world.at(world.now() + apart, () => {
      coming = false
      instances += 1
      next()
    })
  }
  return {
    take(work) {
      waiting.push(work)
      next()
    },
    most: () => instances,
  }
}
