/** What Excel answers instead of a result; the client makes its own error of it, told by `code`. */
export class HostFault extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'HostFault'
    this.code = code
  }
}

export const invalidArgument = (message: string) => new HostFault('InvalidArgument', message)
export const itemNotFound = (what: string) => new HostFault('ItemNotFound', `There is no ${what}.`)
export const accessDenied = () => new HostFault('AccessDenied', 'The cell or sheet is protected.')
export const generalException = (message: string) => new HostFault('GeneralException', message)
