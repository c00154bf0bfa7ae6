import type { Measured } from './measured.ts'
import { withMeasured } from './readmeTable.ts'

const spread = { median: 0.412, least: 0.39, most: 0.5 }
const measured: Measured = {
  commit: '0123456789abcdef',
  changed: false,
  machine: { node: 'v20', system: 'linux x64', cores: 2, gigabytes: 16 },
  versions: {},
  rounds: { warmUp: 1, counted: 5 },
  lines: [
    { what: 'reading', against: 'exceljs', unit: 'ratio', spread, goal: { atMost: 0.5 } },
    { what: 'reading', unit: 'ms', spread: { median: 120, least: 110, most: 130 }, goal: { atMost: 100 } },
    { what: 'reading', unit: 's', spread },
  ],
}

test('lines with a goal stand between the marks, with what was found and whether it is met; the rest of the README stays', () => {
  const readme = withMeasured('before\n<!-- measured -->\nold\n<!-- /measured -->\nafter\n', measured, 'en')
  expect(readme.startsWith('before\n<!-- measured -->\n')).toBe(true)
  expect(readme.endsWith('<!-- /measured -->\nafter\n')).toBe(true)
  expect(readme).not.toContain('old')
  expect(readme).toMatch(/\| reading, by exceljs +\| ≤ 0\.5 \| 0\.412 \(0\.390–0\.500\) +\| met +\|/)
  expect(readme).toMatch(/\| reading +\| ≤ 100 \| 120 ms \(110–130\) +\| missed × 1\.20 +\|/)
  expect(withMeasured(readme, measured, 'en')).toBe(readme)
})

test('a README without the marks is refused', () => expect(() => withMeasured('nothing', measured, 'en')).toThrow('no place'))

test('the Chinese README has the same table in its words; a library keeps its name, a peer that is not there is said to be unmeasured', () => {
  const lines = [
    { ...measured.lines[0]!, what: 'reading 100 workbooks' },
    { ...measured.lines[1]!, what: 'sample year, warm: score' },
    { what: 'per-occurrence, facts at hand', unit: 'µs', absent: 'zen is not installed', goal: { atMost: 10 } },
  ] as const
  const readme = withMeasured('<!-- measured -->\n<!-- /measured -->\n', { ...measured, lines }, 'zh')
  expect(readme).toMatch(/\| 测什么 +\| 目标 +\| 现在 +\| 结果 +\|/)
  expect(readme).toMatch(/\| 读100个工作簿，比exceljs +\| ≤ 0\.5 \| 0\.412（0\.390–0\.500） +\| 达到 +\|/)
  expect(readme).toMatch(/\| 样例局一年，热身后：算分 +\| ≤ 100 \| 120 ms（110–130） +\| 没达到，× 1\.20 +\|/)
  expect(readme).toMatch(/\| per-occurrence，事实已备 +\| ≤ 10 +\| 没有测 +\| +\|/)
})
