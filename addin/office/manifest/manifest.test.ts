import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { elementOf, within } from './element.ts'
import { manifestFaults } from './faults.ts'

const top = resolve(__dirname, '../../..')
const file = join(top, 'manifest.xml')
const xml = readFileSync(file, 'utf8')
const all = within(elementOf(xml))
const valuesOf = (name: string) =>
  all.filter((each) => each.name === name).map(({ text, attributes }) => text || attributes['DefaultValue'])

test('Microsoft’s own parsing reads it', () => {
  // In a process of its own: the package requires an ES module, which Node does and Jest does not.
  const reading = `require(process.argv[1]).OfficeAddinManifest.readManifestFile(process.argv[2]).then((read) => console.log(JSON.stringify(read)))`
  expect(
    JSON.parse(
      execFileSync(process.execPath, ['-e', reading, require.resolve('office-addin-manifest'), file], { encoding: 'utf8', stdio: 'pipe' }),
    ),
  ).toMatchObject({
    officeAppType: 'TaskPaneApp',
    defaultLocale: 'zh-CN',
    displayName: '考绩',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: 'https://localhost:3443/pane.html' },
  })
})

test('it keeps every rule of the manifest reference', () => expect(manifestFaults(xml)).toEqual([]))

test.each([
  ['<ProviderName>Kaoji</ProviderName>', '', 'OfficeApp lacks ProviderName here'],
  ['<GetStarted>', '<FunctionFile resid="commands.url"/><GetStarted>', 'GetStarted stands in the wrong place'],
  ['resid="next.80"', 'resid="next.88"', 'bt:Images next.88 is not there'],
  ['size="80" resid="next.80"', 'size="81" resid="next.80"', 'has no picture of 80'],
  ['Value="Check"', `Value="${'x'.repeat(126)}"`, 'is empty or too long'],
  ['<AppDomain>https://localhost:3443<', '<AppDomain>https://localhost:3443/<', 'AppDomain https://localhost:3443/'],
  [
    'DefaultValue="https://localhost:3443/commands.html"',
    'DefaultValue="http://localhost/commands.html"',
    'address http://localhost/commands.html',
  ],
  ['<Permissions>ReadWriteDocument', '<Permissions>All', 'Permissions is “All”'],
  ['<Version>0.1.0.0', '<Version>0.1.0.0.1', 'Version is “0.1.0.0.1”'],
])('the rules see %s as %s', (from, to, fault) => {
  const broken = xml.replace(from, to)
  expect(broken).not.toBe(xml)
  expect(manifestFaults(broken).join('\n')).toContain(fault)
})

test('it asks for less than filling needs (ExcelApi 1.8), so that an older Excel shows the sentence instead of nothing', () =>
  expect(all.filter(({ name }) => name === 'Sets' || name === 'Set').map(({ attributes }) => attributes)).toEqual([
    { DefaultMinVersion: '1.1' },
    { Name: 'ExcelApi' },
  ]))

test('every text is there in Chinese and in English', () => {
  const texts = all.filter(({ name, path }) => name === 'bt:String' || path === 'OfficeApp/DisplayName' || path === 'OfficeApp/Description')
  expect(texts).toHaveLength(13)
  for (const { attributes, children } of texts) {
    expect(attributes['DefaultValue']).toMatch(/[一-鿿]/)
    expect(children.map((each) => [each.attributes['Locale'], /^[\x20-\x7e]+$/.test(each.attributes['Value'] ?? '')])).toEqual([
      ['en-US', true],
    ])
  }
})

test('its commands are 核对, 报送 and 下一张, and its pane opens', () => {
  expect(valuesOf('FunctionName')).toEqual(['check', 'submit', 'nextDue'])
  expect(valuesOf('TaskpaneId')).toEqual(['Kaoji.Pane'])
})

test('its pictures are PNGs of the size that they are named for', () => {
  const pictures = valuesOf('bt:Image').filter((address) => address !== undefined && address !== '')
  expect(pictures).toHaveLength(4 * 8)
  for (const address of [...pictures, ...valuesOf('IconUrl'), ...valuesOf('HighResolutionIconUrl')]) {
    const { pathname } = new URL(address!)
    const picture = readFileSync(join(top, 'addin/public', pathname))
    const size = Number(/-(\d+)\.png$/.exec(pathname)![1])
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([pathname, picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([pathname, size, size])
  }
})

describe('npm run manifest', () => {
  const script = join(top, 'addin/scripts/manifest.mjs')

  test('writes it for another address', () => {
    const out = join(mkdtempSync(join(tmpdir(), 'kaoji-manifest-')), 'deep', 'manifest.xml')
    execFileSync(process.execPath, [script, '--origin', 'https://kaoji.example.gov.cn:8443/', '--out', out])
    const written = readFileSync(out, 'utf8')
    expect(manifestFaults(written)).toEqual([])
    expect(written).not.toContain('localhost')
    expect(written.replaceAll('https://kaoji.example.gov.cn:8443', 'https://localhost:3443')).toBe(xml)
  })

  test.each([[['--origin', 'http://kaoji.example']], [['--origin', 'https://kaoji.example/pane']], [['--origin', '*']], [[]]])(
    'with %j it writes nothing and says why',
    (words) => {
      const { status, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' })
      expect(status).toBe(2)
      expect(stderr).toContain('--origin')
    },
  )
})
