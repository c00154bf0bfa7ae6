/** The app roles (应用角色) that a token may carry, as Entra ID's app registration declares them. design.md 3, Identity. */
export const roles = ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'] as const

/** 填报员, 科室负责人, 督查组, 考核办, 局领导, 审计. */
export type Role = (typeof roles)[number]

/** An entry of the people list (人员名单, `/api/people`): whose account an `oid` is. `person` is the code in `staffing`. */
export interface Listed {
  readonly person: string
  readonly name: string
  /** The department of today; '' where the person stands outside staffing. */
  readonly department: string
}

/** Who asks, for this one request: the account, the person behind it, today's department, the roles of the token. */
export interface Who extends Listed {
  readonly oid: string
  readonly roles: readonly Role[]
}

/** What a token says: the account, its name there, its roles here. */
export interface Account {
  readonly oid: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Finds the person of an account on a day (`2011-06-30`, Beijing); undefined when the list does not have it. */
export type PeopleLookup = (account: Account, day: string) => Promise<Listed | undefined>
