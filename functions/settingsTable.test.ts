import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsList } from './settings.ts'

const root = join(__dirname, '..')
const tableIn = (file: string) => /<!-- settings -->\n([\s\S]*)<!-- \/settings -->/.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? ''

test.each([
  ['README.md', 'en', 'variable | is | otherwise'],
  ['README.zh-CN.md', 'zh', '变量 | 含义 | 不设时'],
] as const)('the settings in %s are the settings there are', (file, language, heading) => {
  const rows = settingsList.map(
    (setting) => `| \`${setting.name}\` | ${setting.says[language]} | ${'otherwise' in setting ? `\`${setting.otherwise}\`` : ''} |\n`,
  )
  expect(tableIn(file)).toBe(`| ${heading} |\n|---|---|---|\n${rows.join('')}`)
})
