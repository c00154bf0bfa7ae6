import Ajv from 'ajv/dist/2020.js'

/** ajv over the JSON Schema that the service publishes for a sheet's rows. @returns how many faults it finds in a sheet */
export function ajvOf(schema) {
  const check = new Ajv({ strict: false, allErrors: true }).compile(schema)
  return (rows) => (check(rows) ? 0 : check.errors.length)
}
