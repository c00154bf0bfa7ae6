import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..')
const files = ['README.md', 'README.zh-CN.md'] as const
const read = (file: string) => readFileSync(join(root, file), 'utf8')
/** Each capture once, in the order of the text. */
const each = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found]) => found!))]

test.each(files)('%s names only files that are there', (file) =>
  expect(each(read(file), /\]\((?!https?:)([^)]+)\)/g).filter((path) => !existsSync(join(root, path)))).toEqual([]),
)

test.each(files)('%s names only commands that there are', (file) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  expect(each(read(file), /npm run ([\w:]+)/g).filter((name) => !(name in scripts))).toEqual([])
})

test('both READMEs name every command and show the same pictures', () => {
  const [english, chinese] = files.map((file) => {
    const text = read(file)
    return {
      commands: each(text, /npm run ([\w:]+)/g).sort(),
      pictures: each(text, /!\[[^\]]*\]\(([^)]+)\)/g).map((path) => path.replace(/\.(zh|en)\.png$/, '.png')),
      variables: each(text, /`(KAOJI_\w+|AzureWebJobsStorage)/g).sort(),
    }
  })
  expect(chinese).toEqual(english)
})
