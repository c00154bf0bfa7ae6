import type { FileLook } from '@kaoji/shared/workbookFile'

const PATH = /^custom\/format\/(?:(fill|font)\/(\w+)|borders\/Edge(\w+)\/(\w+))$/u

/** @returns what a conditional format changes, by the paths of a cell's look */
export function lookOfCondition(set: Readonly<Record<string, unknown>>): FileLook {
  const look: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(set)) {
    const [, group, key, side, part] = PATH.exec(path) ?? []
    if (group !== undefined) look[`format/${group}/${key}`] = value
    if (side !== undefined) look[`border/${side.toLowerCase()}/${part}`] = value
  }
  return look as FileLook
}

/** @returns what sets a conditional format, as Excel's objects are set */
export function setOfCondition(formula: string, look: FileLook, stopIfTrue: boolean): Readonly<Record<string, unknown>> {
  const set: Record<string, unknown> = { 'custom/rule/formula': formula }
  if (stopIfTrue) set['stopIfTrue'] = true
  for (const [path, value] of Object.entries(look)) {
    const [, side, part] = /^border\/(\w)(\w+\/\w+)$/u.exec(path) ?? []
    if (side !== undefined) set[`custom/format/borders/Edge${side.toUpperCase()}${part}`] = value
    else set[`custom/${path}`] = value
  }
  return set
}
