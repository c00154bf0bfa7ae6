/** A change that can be taken back and done again. */
interface Change {
  act(): void
  takeBack(): void
}

/** What Excel keeps at most. */
const MOST_STEPS = 100

/** The list of undo steps: changes between two `step()` are one. */
interface UndoSteps {
  readonly act: (change: Change) => void
  readonly step: () => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly clear: () => void
  readonly undos: number
  readonly redos: number
}

/** @param counted is told when there are more or fewer steps */
export function undoSteps(counted: () => void): UndoSteps {
  let undos: Change[][] = []
  let redos: Change[][] = []
  let open = false
  return {
    act(change) {
      change.act()
      if (open) return void undos.at(-1)!.push(change)
      undos = [...undos.slice(1 - MOST_STEPS), [change]]
      redos = []
      open = true
      counted()
    },
    step: () => void (open = false),
    undo() {
      const step = undos.pop()
      open = false
      if (step === undefined) return false
      step.toReversed().forEach((change) => change.takeBack())
      redos.push(step)
      counted()
      return true
    },
    redo() {
      const step = redos.pop()
      open = false
      if (step === undefined) return false
      step.forEach((change) => change.act())
      undos.push(step)
      counted()
      return true
    },
    clear() {
      undos = []
      redos = []
      open = false
      counted()
    },
    get undos() {
      return undos.length
    },
    get redos() {
      return redos.length
    },
  }
}
