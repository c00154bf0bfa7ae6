import type { TextStorage } from '../../service/outbox.ts'
import type { KeptReason } from './explanations.ts'

/** A version that a copy stands on: its number, and the code of its rows. */
export interface Base {
  readonly version: number
  readonly code: string
}

/** What is kept beside a copy in a workbook. */
interface Draft {
  readonly reasons: readonly KeptReason[]
  /** Where it went out after the workbook was closed, the version it became. */
  readonly base?: Base
  /** The key under which it was last handed in. */
  readonly sent?: string
}

/** What somebody wrote in the pane about sheets that are being filled: the cells themselves are kept by the workbook. */
export interface Drafts {
  /** False: the storage is full or closed, it holds until the pane closes. */
  readonly kept: () => boolean
  readonly reasons: (copy: string) => readonly KeptReason[]
  readonly keepReasons: (copy: string, reasons: readonly KeptReason[]) => void
  readonly base: (copy: string) => Base | undefined
  readonly keepBase: (copy: string, base: Base) => void
  readonly keepSent: (copy: string, key: string) => void
  /** The copy that was handed in under a key. */
  readonly sentAs: (key: string) => string | undefined
}

/** Which copy a sheet in a workbook is: laid out anew it is another one. */
export const copyName = (identity: {
  readonly kind: string
  readonly department: string
  readonly period: string
  readonly laidOutAt: string
}): string => [identity.kind, identity.department, identity.period, identity.laidOutAt].join(' ')

// As in the outbox: the helpers' storage turns texts that look like dates into dates, and this sign is in none.
const sign = 'kaoji-drafts:'
// Two years of a department's sheets; the oldest go first.
const mostCopies = 300

/** The drafts of a person. Keys carry Office's partition and the person, so that on a shared PC nobody sees another's. */
export function draftsOf(storage: TextStorage, partition: string, person: string): Drafts {
  const place = [sign, partition, person].map(encodeURIComponent).join('/')
  let memory: Readonly<Record<string, Draft>> | undefined

  // Read anew each time: another pane may have written meanwhile.
  const all = (): Readonly<Record<string, Draft>> => {
    if (memory !== undefined) return memory
    const text = storage.getItem(place)
    if (text === null || !text.startsWith(sign)) return {}
    return readDrafts(text.slice(sign.length))
  }
  const change = (copy: string, changed: Partial<Draft>) => {
    const { [copy]: before = { reasons: [] }, ...others } = all()
    const entries = [...Object.entries(others), [copy, { ...before, ...changed }] as const].slice(-mostCopies)
    const next = Object.fromEntries(entries)
    try {
      storage.setItem(place, sign + encodeURIComponent(JSON.stringify(next)))
      memory = undefined
    } catch {
      memory = next
    }
  }
  return {
    kept: () => memory === undefined,
    reasons: (copy) => all()[copy]?.reasons ?? [],
    keepReasons: (copy, reasons) => change(copy, { reasons }),
    base: (copy) => all()[copy]?.base,
    keepBase: (copy, base) => change(copy, { base }),
    keepSent: (copy, sent) => change(copy, { sent }),
    sentAs: (key) => Object.entries(all()).find(([, { sent }]) => sent === key)?.[0],
  }
}

/** What somebody else wrote under our key is none of ours. */
function readDrafts(text: string): Readonly<Record<string, Draft>> {
  try {
    return JSON.parse(decodeURIComponent(text)) as Readonly<Record<string, Draft>>
  } catch {
    return {}
  }
}
