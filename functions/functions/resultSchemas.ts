import { z } from 'zod'
import { rowSchema, textSchema } from './sheetSchemas.ts'

const status = z.enum(['scored', 'not-applicable', 'cannot-score'])

const scoreLine = z
  .strictObject({ clause: z.string(), section: z.string(), maximum: z.string(), points: z.string().nullable(), status, card: z.string() })
  .meta({ id: 'ScoreLine', description: 'A line of a scorecard; card is the id of its why-card. Decimals are texts.' })

const chainValue = z.strictObject({ key: z.string(), says: textSchema, value: z.string().nullable() })

/** 得分单. */
export const scorecardSchema = z
  .strictObject({
    id: z.string(),
    person: z.string(),
    name: z.string(),
    department: z.string(),
    post: z.string(),
    type: z.string(),
    main: z.boolean(),
    method: z.string(),
    from: z.string(),
    to: z.string(),
    days: z.int(),
    weight: z.string(),
    lines: z.array(scoreLine),
    sections: z.array(z.strictObject({ section: z.string(), maximum: z.string(), points: z.string().nullable() })),
    base: z.string(),
    bonus: z.string(),
    total: z.string(),
    incomplete: z.boolean(),
  })
  .meta({ id: 'Scorecard' })

/** A person's score, rank and grade. */
export const personScoreSchema = z
  .strictObject({
    person: z.string(),
    name: z.string(),
    department: z.string(),
    post: z.string(),
    list: z.string().nullable(),
    group: z.string(),
    days: z.int(),
    cards: z.array(z.string()),
    score: z.string(),
    incomplete: z.boolean(),
    rank: z.int().nullable(),
    grade: textSchema.nullable(),
    undetermined: z.boolean(),
    chain: z.array(chainValue),
    restraints: z.array(textSchema),
    explanation: textSchema,
  })
  .meta({ id: 'PersonScore' })

/** A department's score, rank and grade. */
export const departmentScoreSchema = z
  .strictObject({
    department: z.string(),
    clauses: z.string(),
    staff: z.string().nullable(),
    score: z.string().nullable(),
    rank: z.int().nullable(),
    grade: textSchema.nullable(),
    barred: z.boolean(),
    chain: z.array(chainValue),
    lines: z.array(scoreLine),
    arithmetic: textSchema,
    explanation: textSchema,
  })
  .meta({ id: 'DepartmentScore' })

const citedRow = z
  .strictObject({
    kind: z.string(),
    sheet: z.int(),
    department: z.string(),
    period: z.string(),
    version: z.int(),
    row: z.int(),
    cells: z.array(z.string()),
    says: textSchema,
  })
  .meta({ id: 'CitedRow' })

/** 得分说明. */
export const whyCardSchema = z
  .strictObject({
    id: z.string(),
    method: z.string(),
    methodVersion: z.string(),
    clause: z.string(),
    title: textSchema,
    text: textSchema,
    level: z.enum(['person', 'department', 'bureau']),
    status,
    maximum: z.string(),
    points: z.string().nullable(),
    facts: z.array(citedRow),
    branch: z.string(),
    arithmetic: textSchema,
    unrounded: z.string().optional(),
    rounding: textSchema.optional(),
    nearest: z.strictObject({ says: textSchema, points: z.string(), change: z.string() }).optional(),
    ruling: textSchema.optional(),
  })
  .meta({ id: 'WhyCard' })

/** A row that a why-card cites. */
export const shownRowSchema = z
  .strictObject({ kind: z.string(), department: z.string(), period: z.string(), version: z.int(), row: z.int(), values: rowSchema })
  .meta({ id: 'ShownRow' })

/** 等次测算 of a list. */
const quotaSchema = z
  .strictObject({
    list: z.string(),
    ranked: z.int(),
    share: z.string(),
    exact: z.string(),
    quota: z.int(),
    qualified: z.int(),
    awarded: z.int(),
    arithmetic: textSchema,
    line: textSchema,
  })
  .meta({ id: 'Quota' })

const contestPlace = z
  .strictObject({
    person: z.string(),
    fuel: z.string(),
    allowed: z.string(),
    saving: z.string().nullable(),
    km: z.string(),
    eligible: z.boolean(),
    place: z.int().nullable(),
    says: textSchema,
  })
  .meta({ id: 'ContestPlace' })

const missingSheet = z
  .strictObject({
    kind: z.string(),
    sheet: z.int(),
    department: z.string(),
    period: z.string(),
    dueOn: z.string(),
    clauses: z.array(z.string()),
  })
  .meta({ id: 'MissingSheet' })

const yearFigure = z
  .strictObject({
    key: z.string(),
    group: textSchema,
    title: textSchema,
    value: z.string().nullable(),
    printed: textSchema,
    arithmetic: z.string(),
    rule: textSchema,
    sheets: z.array(z.int()),
    rows: z.int(),
    source: z.string(),
  })
  .meta({ id: 'YearFigure' })

const overview = {
  bureau: z.string(),
  year: z.int(),
  freeze: z.string(),
  methods: z.array(z.strictObject({ method: z.string(), version: z.string(), title: textSchema })),
  complete: z.boolean(),
  missing: z.array(missingSheet),
  sheets: z.strictObject({ due: z.int(), accepted: z.int() }),
  quotas: z.array(quotaSchema),
  contest: z.array(contestPlace),
  figures: z.array(yearFigure),
  completion: z.record(z.string(), z.array(z.string().nullable())),
}

/** What a run came to, apart from persons, departments and cards. */
export const overviewSchema = z.strictObject(overview).meta({ id: 'RunOverview' })

/** A run's whole result as one document: what `npm run year -- --results` writes. */
export const runResultSchema = z
  .strictObject({
    ...overview,
    departments: z.array(departmentScoreSchema),
    persons: z.array(personScoreSchema),
    scorecards: z.array(scorecardSchema),
    cards: z.record(z.string(), whyCardSchema),
  })
  .meta({ id: 'RunResult' })
