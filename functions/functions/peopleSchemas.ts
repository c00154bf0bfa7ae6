import { z } from 'zod'

/** An entry of the people list (人员名单). */
export const personSchema = z
  .strictObject({
    oid: z.string().min(1).max(100),
    person: z.string().min(1).max(100),
    department: z.string().max(40),
    from: z.iso.date(),
    to: z.iso.date().exactOptional(),
  })
  .meta({
    id: 'Person',
    description: "oid: the account's object id; person: the code in staffing; department: '' outside staffing; to: the last day",
  })
