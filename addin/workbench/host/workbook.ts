import type { Area } from './area.ts'
import { covers } from './area.ts'
import type { ConditionalFormat, DefinedName, Grid, GridSheet, HeldCell, Selection, SheetState } from './grid.ts'

interface Layer {
  readonly area: Area
  readonly value: unknown
}

interface Page {
  sheet: GridSheet
  readonly cells: Map<number, HeldCell>
  /** by path, later ones over earlier ones: a whole column costs as little as a cell */
  readonly looks: Map<string, Layer[]>
  conditions: readonly ConditionalFormat[]
}

const WIDE = 16_384
const AT_START: Selection['area'] = { row: 0, column: 0, rows: 1, columns: 1 }

/** A workbook in memory with one empty sheet, Sheet1. Formulas are kept, not worked out. */
export function memoryGrid({ date1904 = false }: { readonly date1904?: boolean } = {}): Grid {
  let pages: readonly Page[] = []
  let names: readonly DefinedName[] = []
  let steps: (() => void)[][] = []
  let open = false
  let sheetsMade = 0
  let selection: Selection

  const record = (takeBack: () => void) => {
    if (!open) {
      steps.push([])
      open = true
    }
    steps.at(-1)!.push(takeBack)
  }
  const pageOf = (id: string): Page => {
    const page = pages.find(({ sheet }) => sheet.id === id)
    if (page === undefined) throw new RangeError(`no sheet ${id}`)
    return page
  }
  const setPages = (to: readonly Page[]) => {
    const before = pages
    record(() => (pages = before))
    pages = to
  }
  const newPage = (name: string): Page => {
    sheetsMade += 1
    const id = `{00000000-0001-0000-${String(sheetsMade).padStart(4, '0')}-000000000000}`
    return { sheet: { id, name, visibility: 'Visible' }, cells: new Map(), looks: new Map(), conditions: [] }
  }

  pages = [newPage('Sheet1')]
  selection = { sheet: pages[0]!.sheet.id, area: AT_START }

  return {
    date1904,
    sheets: () => pages.map(({ sheet }) => sheet),
    addSheet(name) {
      const page = newPage(name)
      setPages([...pages, page])
      return page.sheet
    },
    removeSheet(id) {
      setPages(pages.filter(({ sheet }) => sheet.id !== id))
      this.setNames(names.filter(({ sheet, scope }) => sheet !== id && scope !== id))
      if (selection.sheet === id) selection = { sheet: pages.find(({ sheet }) => sheet.visibility === 'Visible')!.sheet.id, area: AT_START }
    },
    changeSheet(id, state: Partial<SheetState>) {
      const page = pageOf(id)
      const before = page.sheet
      record(() => (page.sheet = before))
      page.sheet = { ...before, ...state }
    },

    cell: (sheet, row, column) => pageOf(sheet).cells.get(row * WIDE + column),
    hold(sheet, row, column, held) {
      const { cells } = pageOf(sheet)
      const at = row * WIDE + column
      const before = cells.get(at)
      record(() => put(cells, at, before))
      put(cells, at, held)
    },
    filled: (sheet) => Array.from(pageOf(sheet).cells.keys(), (at) => [Math.floor(at / WIDE), at % WIDE] as const),

    look(sheet, path, row, column) {
      const layers = pageOf(sheet).looks.get(path) ?? []
      for (let i = layers.length - 1; i >= 0; i -= 1) if (covers(layers[i]!.area, row, column)) return layers[i]!.value
      return undefined
    },
    setLook(sheet, path, area, value) {
      const { looks } = pageOf(sheet)
      const before = looks.get(path) ?? []
      record(() => looks.set(path, before))
      looks.set(path, [...before, { area, value }])
    },
    looked: (sheet) => [...pageOf(sheet).looks.values()].flatMap((layers) => layers.map(({ area }) => area)),

    names: () => names,
    setNames(to) {
      const before = names
      record(() => (names = before))
      names = to
    },
    conditions: (sheet) => pageOf(sheet).conditions,
    setConditions(sheet, to) {
      const page = pageOf(sheet)
      const before = page.conditions
      record(() => (page.conditions = before))
      page.conditions = to
    },

    selection: () => selection,
    select: (to) => (selection = to),

    step: () => (open = false),
    undo() {
      const step = steps.pop()
      open = false
      step?.reverse().forEach((takeBack) => takeBack())
      return step !== undefined
    },
    clearUndo() {
      steps = []
      open = false
    },
    get undoSteps() {
      return steps.length
    },
  }
}

function put(cells: Map<number, HeldCell>, at: number, held: HeldCell | undefined) {
  if (held === undefined) cells.delete(at)
  else cells.set(at, held)
}
