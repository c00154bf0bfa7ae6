import type { Problem } from '@kaoji/shared/sheets/define'
import type { YearDocument } from '@kaoji/shared/year'

/** A part of an import (导入) as it came. */
export interface CamePart {
  readonly year: string
  readonly import: string
  readonly part: string
  readonly document: YearDocument
  /** SHA-256 of the document's bytes, hex. */
  readonly hash: string
  readonly by: string
  readonly now: number
}

/** A version that was left out, and why; version 0 is the whole sheet, or a ruling (of points: its person and clause). */
export interface LeftOut {
  readonly kind: string
  readonly department: string
  readonly period: string
  /** Of the document, 1 the first. */
  readonly version: number
  readonly at: string
  readonly says: { readonly zh: string; readonly en: string }
  readonly problems: readonly Problem[]
}

/** What became of a part. */
export interface ImportAnswer {
  readonly year: string
  readonly import: string
  readonly part: string
  readonly document: string
  readonly by: string
  readonly at: string
  readonly sheets: number
  readonly versions: number
  readonly returns: number
  readonly rulings: number
  readonly leftOut: readonly LeftOut[]
  /** Times in `returned` that fit no returned version, and returned versions without a time. */
  readonly odd: readonly {
    readonly kind: string
    readonly department: string
    readonly period: string
    readonly at: string
    readonly odd: string
  }[]
}
