import type { Language } from '@kaoji/shared/text'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft } from '../drafts/drafts.ts'
import type { Trouble } from '../../service/trouble.ts'
import { fileOf } from '../file/fileOf.ts'
import { openFile } from '../file/openFile.ts'
import type { Host } from '../host/host.ts'
import { handOver, readXlsx, writeXlsx } from './files.ts'

/** The workbook as a whole. */
export interface OpenWorkbook {
  /** by which the browser keeps it */
  readonly id: string
  /** the file's name, '' for one that was never saved */
  readonly name: string
  readonly trouble: Trouble | undefined
  readonly dismiss: () => void
  /** whether something in it is not in its file */
  readonly isChanged: () => boolean
  readonly open: (file: File) => Promise<void>
  readonly save: () => Promise<void>
  readonly begin: () => void
  /** puts one that the browser kept in place of the one that is open */
  readonly takeUp: (draft: Draft) => void
}

/**
 * Opens, saves and begins workbooks on the host's grid.
 * @param gone is told of a workbook that nobody wants kept: it was saved, or given up for another
 */
export function useWorkbook({ grid, keyboard }: Host, language: Language, gone: (id: string) => void): OpenWorkbook {
  const [id, setId] = useState(newId)
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const changed = useRef(false)
  useEffect(() => grid.onChange(({ what }) => void (changed.current ||= what === 'cells')), [grid])
  useEffect(() => {
    // Closing the tab would lose what is in no file: the browser asks, in its own words.
    const leaving = (event: BeforeUnloadEvent) => {
      if (changed.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => window.removeEventListener('beforeunload', leaving)
  }, [])
  const settled = useCallback(
    (as: string, draft?: Draft) => {
      changed.current = draft !== undefined
      setId(draft?.id ?? newId())
      setName(as)
      setTrouble(undefined)
      // The pane hears that it stands in another workbook.
      keyboard.opened()
    },
    [keyboard],
  )
  return {
    id,
    name,
    trouble,
    dismiss: () => setTrouble(undefined),
    isChanged: () => changed.current,
    async open(file) {
      const read = await readXlsx(file, language)
      if (!read.ok) return setTrouble(read.error)
      openFile(grid, read.value)
      gone(id)
      settled(file.name)
    },
    async save() {
      const file = fileOf(grid)
      const written = await writeXlsx(file, language)
      if (!written.ok) return setTrouble(written.error)
      const as = name === '' ? `${file.opensOn}.xlsx` : name
      handOver(written.value, as)
      changed.current = false
      gone(id)
      setName(as)
      setTrouble(undefined)
    },
    begin() {
      grid.empty(false)
      gone(id)
      settled('')
    },
    takeUp(draft) {
      openFile(grid, draft.file)
      settled(draft.name, draft)
    },
  }
}

const newId = (): string => crypto.randomUUID()
