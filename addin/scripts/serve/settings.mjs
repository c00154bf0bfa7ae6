/** Writes a sentence, Chinese and English, and ends the process. */
export function refuse(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`)
  process.exit(1)
}

/** What the pages' server is set to by the environment; one that is empty counts as not set. */
export function readSettings(environment) {
  const given = (name) => environment[name] || undefined
  const port = (name, otherwise) => {
    const text = given(name) ?? otherwise
    if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
      refuse(`${name}是“${text}”，应为0到65535的端口号。`, `${name} must be a port from 0 to 65535.`)
    return Number(text)
  }
  const address = (name) => {
    const text = given(name)
    if (text !== undefined && !URL.canParse(text)) refuse(`${name}是“${text}”，应为网址。`, `${name} must be an address.`)
    return text
  }
  return {
    port: port('KAOJI_PANE_PORT', '3000'),
    // Whoever moves the one is not held up by the other: 0 is a free port.
    securePort: port('KAOJI_PANE_HTTPS_PORT', given('KAOJI_PANE_PORT') === undefined ? '3443' : '0'),
    service: address('KAOJI_SERVICE'),
    issuer: address('KAOJI_ISSUER'),
    audience: given('KAOJI_AUDIENCE'),
    client: given('KAOJI_CLIENT'),
    officeJs: given('KAOJI_OFFICE_JS'),
    framedBy: (given('KAOJI_FRAMED_BY') ?? '').split(/\s+/).filter((each) => each !== ''),
  }
}
