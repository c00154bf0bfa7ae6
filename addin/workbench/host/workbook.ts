import type { Area } from './area.ts'
import { covers } from './area.ts'
import type { ConditionalFormat, DefinedName, Grid, GridChange, GridSheet, HeldCell, Layer, Selection, SheetState } from './grid.ts'
import { splicedArea, splicedPlace } from './spliced.ts'
import { undoSteps } from './undoSteps.ts'

interface Page {
  readonly sheet: GridSheet
  /** changed in place, a cell at a time */
  readonly cells: Map<number, HeldCell>
  /** by path: a whole column costs as little as a cell */
  readonly looks: ReadonlyMap<string, readonly Layer[]>
  readonly conditions: readonly ConditionalFormat[]
}

const WIDE = 16_384
const AT_START: Selection['area'] = { row: 0, column: 0, rows: 1, columns: 1 }

/** A workbook in memory with one empty sheet, Sheet1. Formulas are kept, not worked out. */
export function memoryGrid(begun: { readonly date1904?: boolean } = {}): Grid {
  let date1904 = begun.date1904 ?? false
  let pages: readonly Page[] = []
  let names: readonly DefinedName[] = []
  let sheetsMade = 0
  let selection: Selection
  const listeners = new Set<(change: GridChange) => void>()
  const tell = (change: GridChange) => listeners.forEach((listener) => listener(change))
  const steps = undoSteps(() => tell({ what: 'steps' }))

  const pageOf = (id: string): Page => {
    const page = pages.find(({ sheet }) => sheet.id === id)
    if (page === undefined) throw new RangeError(`no sheet ${id}`)
    return page
  }
  const setPages = (to: readonly Page[], change: GridChange) => {
    const before = pages
    const put = (which: readonly Page[]) => {
      pages = which
      tell(change)
    }
    steps.act({ act: () => put(to), takeBack: () => put(before) })
  }
  const setPage = (id: string, part: Partial<Page>, change: GridChange) =>
    setPages(
      pages.map((page) => (page.sheet.id === id ? { ...page, ...part } : page)),
      change,
    )
  const newPage = (name: string): Page => {
    sheetsMade += 1
    const id = `{00000000-0001-0000-${String(sheetsMade).padStart(4, '0')}-000000000000}`
    return { sheet: { id, name, visibility: 'Visible' }, cells: new Map(), looks: new Map(), conditions: [] }
  }

  pages = [newPage('Sheet1')]
  selection = { sheet: pages[0]!.sheet.id, area: AT_START }

  return {
    get date1904() {
      return date1904
    },
    empty(from1904) {
      date1904 = from1904
      names = []
      pages = [newPage('Sheet1')]
      steps.clear()
      tell({ what: 'sheets' })
      tell({ what: 'names' })
      this.select({ sheet: pages[0]!.sheet.id, area: AT_START })
    },
    sheets: () => pages.map(({ sheet }) => sheet),
    addSheet(name, at = pages.length) {
      const page = newPage(name)
      setPages(pages.toSpliced(at, 0, page), { what: 'sheets' })
      return page.sheet
    },
    removeSheet(id) {
      if (selection.sheet === id) {
        const other = pages.find(({ sheet }) => sheet.visibility === 'Visible' && sheet.id !== id)!
        this.select({ sheet: other.sheet.id, area: AT_START })
      }
      // The workbook's names stay and lead nowhere, as #REF! does.
      this.setNames(names.filter(({ scope }) => scope !== id))
      setPages(
        pages.filter(({ sheet }) => sheet.id !== id),
        { what: 'sheets' },
      )
    },
    changeSheet(id, state: Partial<SheetState>) {
      setPage(id, { sheet: { ...pageOf(id).sheet, ...state } }, { what: 'sheets' })
    },
    moveSheet(id, to) {
      const page = pageOf(id)
      setPages(pages.filter((one) => one !== page).toSpliced(to, 0, page), { what: 'sheets' })
    },
    splice(id, splice) {
      const page = pageOf(id)
      const back = { ...splice, removed: splice.inserted, inserted: splice.removed }
      const beforePages = pages
      const beforeNames = names
      const areaOf = (area: Area) => splicedArea(area, splice)
      const after = splicedPage(page, splice)
      const afterNames = names.flatMap((name) => {
        const area = name.sheet === id ? areaOf(name.area) : name.area
        return area === undefined ? [{ ...name, sheet: '' }] : [{ ...name, area }]
      })
      steps.act({
        act() {
          pages = beforePages.map((one) => (one === page ? after : one))
          names = afterNames
          tell({ what: 'splice', sheet: id, splice })
        },
        takeBack() {
          pages = beforePages
          names = beforeNames
          tell({ what: 'splice', sheet: id, splice: back })
        },
      })
    },

    cell: (sheet, row, column) => pageOf(sheet).cells.get(row * WIDE + column),
    hold(sheet, row, column, held) {
      const { cells } = pageOf(sheet)
      const at = row * WIDE + column
      const before = cells.get(at)
      const area = { row, column, rows: 1, columns: 1 }
      const put = (which: HeldCell | undefined) => {
        if (which === undefined) cells.delete(at)
        else cells.set(at, which)
        tell({ what: 'cells', sheet, area })
      }
      steps.act({ act: () => put(held), takeBack: () => put(before) })
    },
    workOut(sheet, row, column, value) {
      const { cells } = pageOf(sheet)
      const held = cells.get(row * WIDE + column)
      if (held?.formula !== undefined) cells.set(row * WIDE + column, { value, formula: held.formula })
    },
    filled: (sheet) => Array.from(pageOf(sheet).cells.keys(), (at) => [Math.floor(at / WIDE), at % WIDE] as const),

    look(sheet, path, row, column) {
      const layers = pageOf(sheet).looks.get(path) ?? []
      for (let i = layers.length - 1; i >= 0; i -= 1) if (covers(layers[i]!.area, row, column)) return layers[i]!.value
      return undefined
    },
    setLook(sheet, path, area, value) {
      const { looks } = pageOf(sheet)
      // What lies wholly under the new one shows no more.
      const kept = (looks.get(path) ?? []).filter((layer) => !lies(layer.area, area))
      setPage(sheet, { looks: new Map(looks).set(path, [...kept, { area, value }]) }, { what: 'look', sheet, path, area })
    },
    looked: (sheet) => [...pageOf(sheet).looks.values()].flatMap((layers) => layers.map(({ area }) => area)),
    layers: (sheet) => pageOf(sheet).looks,

    names: () => names,
    setNames(to) {
      const before = names
      const put = (which: readonly DefinedName[]) => {
        names = which
        tell({ what: 'names' })
      }
      steps.act({ act: () => put(to), takeBack: () => put(before) })
    },
    conditions: (sheet) => pageOf(sheet).conditions,
    setConditions: (sheet, conditions) => setPage(sheet, { conditions }, { what: 'conditions', sheet }),

    selection: () => selection,
    select(to) {
      selection = to
      tell({ what: 'selection' })
    },

    step: steps.step,
    undo: steps.undo,
    redo: steps.redo,
    clearUndo: steps.clear,
    get undoSteps() {
      return steps.undos
    },
    get redoSteps() {
      return steps.redos
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const lies = (inner: Area, outer: Area): boolean =>
  covers(outer, inner.row, inner.column) && covers(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)

function splicedPage(page: Page, splice: Parameters<Grid['splice']>[1]): Page {
  const cells = new Map<number, HeldCell>()
  for (const [at, held] of page.cells) {
    const [row, column] = [Math.floor(at / WIDE), at % WIDE]
    const place = splicedPlace(splice.axis === 'rows' ? row : column, splice)
    if (place !== undefined) cells.set(splice.axis === 'rows' ? place * WIDE + column : row * WIDE + place, held)
  }
  const inArea = <T extends { readonly area: Area }>(ones: readonly T[]): T[] =>
    ones.flatMap((one) => {
      const area = splicedArea(one.area, splice)
      return area === undefined ? [] : [{ ...one, area }]
    })
  const looks = new Map([...page.looks].map(([path, layers]) => [path, inArea(layers)]))
  const { filtered, merged } = page.sheet
  const sheet = {
    ...page.sheet,
    ...(filtered === undefined ? {} : { filtered: splicedArea(filtered, splice) }),
    ...(merged === undefined ? {} : { merged: merged.flatMap((area) => splicedArea(area, splice) ?? []) }),
  }
  return { ...page, sheet, cells, looks, conditions: inArea(page.conditions) }
}
