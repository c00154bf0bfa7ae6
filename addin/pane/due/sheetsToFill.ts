import { failed, ok, type Result } from '@kaoji/shared/result'
import type { Standing, Who, Year } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { dueSheets } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { departmentsToFill, mayFill } from './mayFill.ts'

/** 应报: all of a year that whoever is signed in fills. */
export async function sheetsToFill(client: Client, who: Who, { year, bureau }: Year): Promise<Result<readonly Standing[], Trouble>> {
  const lists = await Promise.all(departmentsToFill(who, bureau).map((department) => dueSheets(client, department, year)))
  const refused = lists.find((list) => !list.ok)
  if (refused !== undefined && !refused.ok) return failed(refused.error)
  return ok(lists.flatMap((list) => (list.ok ? list.value.filter((one) => mayFill(who, bureau, one)) : [])))
}
