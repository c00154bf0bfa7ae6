import type { Area } from './area.ts'
import { addressOf, quotedName } from './area.ts'
import { accessDenied, invalidArgument, itemNotFound } from './fault.ts'
import type { HostObject, HostProperty, Session } from './hostObject.ts'
import { isObject, read } from './hostObject.ts'
import { allow, looksIn } from './looks.ts'

const LONGEST_LIST = 255
const PATH = 'validation'

/** What is laid on cells so that they are checked while somebody types. */
type Validation = Readonly<Record<string, unknown>>

/** range.dataValidation (ExcelApi 1.8). */
export function validationObject(session: Session, sheet: string, area: Area): HostObject {
  const { grid } = session
  const found = () => [...looksIn(grid, sheet, PATH, area)] as (Validation | undefined)[]
  const put = (key: string, value: unknown) => {
    if (grid.sheets().find(({ id }) => id === sheet)?.protection !== undefined) throw accessDenied()
    const all = found()
    // A rule over cells that have different ones is refused until they are cleared (office-js 2594).
    if (all.length > 1) throw invalidArgument('The cells have different validations.')
    grid.setLook(sheet, PATH, area, { ...all[0], [key]: value })
  }
  const property = (key: string, plain: unknown, fit = (value: unknown) => value): HostProperty => ({
    get() {
      const all = found()
      return all.length > 1 ? null : (all[0]?.[key] ?? plain)
    },
    set: (value) => put(key, fit(value)),
  })
  return {
    type: 'DataValidation',
    properties: {
      rule: property('rule', {}, (rule) => withSource(session, rule)),
      prompt: property('prompt', { showPrompt: true, title: '', message: '' }),
      errorAlert: property('errorAlert', { showAlert: true, style: 'Stop', title: '', message: '' }),
      ignoreBlanks: property('ignoreBlanks', true),
      type: read(() => {
        const [kind = 'None', mixed] = found().map((one) => Object.keys((one?.['rule'] as object | undefined) ?? {})[0] ?? 'None')
        return mixed !== undefined ? 'Inconsistent' : kind[0]!.toUpperCase() + kind.slice(1)
      }),
    },
    methods: {
      clear() {
        if (grid.sheets().find(({ id }) => id === sheet)?.protection !== undefined) throw accessDenied()
        grid.setLook(sheet, PATH, area, undefined)
      },
    },
  }
}

/** A list is a text of at most 255 characters divided by commas, or a range, which becomes its address. */
function withSource({ grid }: Session, rule: unknown): unknown {
  const list = (rule as { list?: { source?: unknown } } | null)?.list
  if (list === undefined) return rule
  const { source } = list
  if (typeof source === 'string' && !source.startsWith('=') && source.length > LONGEST_LIST) throw invalidArgument('The list is too long.')
  if (!isObject(source) || source.place === undefined) return rule
  const { sheet, area } = source.place
  const { name } = grid.sheets().find(({ id }) => id === sheet)!
  return { list: { ...list, source: `=${quotedName(name)}!${addressOf(area).replace(/[A-Z]+|\d+/gu, '$$$&')}` } }
}

/** range.conditionalFormats (ExcelApi 1.6): custom formulas with a fill, a font and borders. */
export function conditionsObject(session: Session, sheet: string, area: Area): HostObject {
  const { grid } = session
  const change = (id: string, path: string, value: unknown) => {
    allow(session, sheet, 'allowFormatCells')
    grid.setConditions(
      sheet,
      grid.conditions(sheet).map((one) => (one.id === id ? { ...one, set: { ...one.set, [path]: value } } : one)),
    )
  }
  const objectOf = (id: string): HostObject => {
    const condition = () => {
      const found = grid.conditions(sheet).find((one) => one.id === id)
      if (found === undefined) throw itemNotFound('such conditional format')
      return found
    }
    condition()
    const property = (path: string): HostProperty => ({
      get: () => condition().set[path] ?? null,
      set: (value) => change(id, path, value),
    })
    const group = (path: string, keys: readonly string[], children: HostObject['children'] = {}): HostObject => ({
      type: 'ConditionalRangeFormat',
      properties: Object.fromEntries(keys.map((key) => [key, property(`${path}/${key}`)])),
      children,
    })
    const format = () =>
      group('custom/format', ['numberFormat'], {
        fill: () => group('custom/format/fill', ['color']),
        font: () => group('custom/format/font', ['color', 'bold', 'italic', 'underline', 'strikethrough']),
        borders: () => ({
          type: 'ConditionalRangeBorderCollection',
          item: (side) => group(`custom/format/borders/${String(side)}`, ['style', 'color']),
        }),
      })
    return {
      type: 'ConditionalFormat',
      keys: { Id: id },
      properties: {
        id: read(() => id),
        type: read(() => condition().kind),
        stopIfTrue: property('stopIfTrue'),
        priority: property('priority'),
      },
      children: { custom: () => group('custom', [], { rule: () => group('custom/rule', ['formula']), format }) },
      methods: {
        delete: () =>
          grid.setConditions(
            sheet,
            grid.conditions(sheet).filter((one) => one.id !== id),
          ),
      },
    }
  }
  return {
    type: 'ConditionalFormatCollection',
    items: () => grid.conditions(sheet).map(({ id }) => objectOf(id)),
    item: (id) => objectOf(String(id)),
    methods: {
      add(kind) {
        allow(session, sheet, 'allowFormatCells')
        const id = `{cf-${grid.conditions(sheet).length + 1}-${area.row}-${area.column}}`
        // The newest comes first, as Excel has it.
        grid.setConditions(sheet, [{ id, area, kind: String(kind), set: {} }, ...grid.conditions(sheet)])
        return objectOf(id)
      },
      clearAll: () => grid.setConditions(sheet, []),
      getCount: () => grid.conditions(sheet).length,
    },
  }
}
