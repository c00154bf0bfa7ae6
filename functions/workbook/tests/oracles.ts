import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Programs of others that read and write .xlsx. They are on a developer's machine, seldom on a fresh one: tests that need one are skipped
// there by name, which jest lists.

const runs = (program: string, ...parameters: string[]) => spawnSync(program, parameters, { timeout: 60_000 }).status === 0
const python = ['/usr/bin/python3', 'python3', 'python'].find((program) => runs(program, '-c', 'import openpyxl'))
const office = ['soffice', 'libreoffice'].find((program) => runs(program, '--version'))

export const hasOpenpyxl = python !== undefined
export const hasLibreOffice = office !== undefined

/** @returns what a Python program prints as JSON; it finds the workbook's path in `path` and openpyxl imported */
export function askOpenpyxl(workbook: Uint8Array, program: string): unknown {
  return inFolder((folder) => {
    const path = join(folder, 'book.xlsx')
    writeFileSync(path, workbook)
    const source = `import sys, json, openpyxl\npath = sys.argv[1]\n${program}`
    const { status, stdout, stderr } = spawnSync(python!, ['-c', source, path], { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })
    if (status !== 0) throw new Error(stderr.toString())
    return JSON.parse(stdout.toString())
  })
}

/** @returns the workbook as LibreOffice saves it again, in the format of an extension: `xlsx`, `ods`, `xls` */
export function savedByLibreOffice(workbook: Uint8Array, extension = 'xlsx'): Buffer {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'book.xlsx'), workbook)
    // a profile of its own, for one instance at a time may use the usual one
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const parameters = [profile, '--headless', '--convert-to', extension, '--outdir', join(folder, 'out'), join(folder, 'book.xlsx')]
    const { status, stderr } = spawnSync(office!, parameters, { timeout: 120_000 })
    if (status !== 0) throw new Error(stderr.toString())
    return readFileSync(join(folder, 'out', `book.${extension}`))
  })
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'kaoji-oracle-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
