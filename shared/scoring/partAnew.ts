import { Bucket, giveRows } from './bucket.ts'
import type { DepartmentFacts } from './facts.ts'
import type { FrozenSheet } from './frozen.ts'
import { recordsAnew } from './records.ts'
import { specsByMethods } from './usedSpecs.ts'
import type { RowsRead } from './yearRead.ts'

/**
 * Parts anew, for some departments, the rows of the kinds of changed sheets and how these came in; the rest of their facts stays as it was. So it may
 * only where who is in post, what is owed, what of it lacks, the medians and the contest are as they were.
 * @param before the departments' facts
 * @param read of the changed kinds every sheet that holds rows of theirs, now or before
 */
export function partAnew(before: readonly DepartmentFacts[], changed: readonly FrozenSheet[], read: RowsRead): DepartmentFacts[] {
  const kinds = new Set(changed.map(({ kind }) => kind))
  const parting = before.map((facts) => ({ facts, bucket: new Bucket() }))
  const buckets = new Map(parting.map(({ facts, bucket }) => [facts.department, bucket]))
  for (const used of specsByMethods(read.methods)) {
    const { spec } = used
    const isChanged = kinds.has(spec.sheet)
    if (isChanged) giveRows(used, read, buckets)
    for (const { facts, bucket } of parting) {
      if (!isChanged) bucket.keepRows(spec, facts)
      bucket.keepMissing(spec, facts)
    }
  }
  return parting.map(({ facts, bucket }) => ({
    ...facts,
    ...bucket.doneAfter(facts),
    records: Object.fromEntries(
      Object.entries(facts.records).map(([section, records]) => [section, recordsAnew(records, changed, read.inputs)]),
    ),
  }))
}
