import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Rounds } from './contest.ts'
import type { Line } from './line.ts'

/** The raw result of a bench, as it is kept. */
export interface Measured {
  readonly commit: string
  /** whether files differed from the commit */
  readonly changed: boolean
  readonly machine: { readonly node: string; readonly system: string; readonly cores: number; readonly gigabytes: number }
  readonly versions: Readonly<Record<string, string>>
  readonly rounds: Rounds
  readonly lines: readonly Line[]
}

/** @param root the checkout, at whose commit the bench ran */
export function measuredAt(root: string, { warmUp, counted }: Rounds, versions: Measured['versions'], lines: readonly Line[]): Measured {
  const git = (...words: string[]) => execFileSync('git', ['-C', root, ...words], { encoding: 'utf8' }).trim()
  return {
    commit: git('rev-parse', 'HEAD'),
    changed: git('status', '--porcelain', '--untracked-files=no', '--', 'functions', 'shared') !== '',
    machine: {
      node: process.version,
      system: `${process.platform} ${process.arch}`,
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 2 ** 30),
    },
    versions,
    rounds: { warmUp, counted },
    lines,
  }
}

/** @returns the version of an installed package, undefined where it is not there */
export function versionOf(folder: string, name: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }
    return version
  } catch {
    return undefined
  }
}
