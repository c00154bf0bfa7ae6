import { REFUSALS } from './refusals.ts'

// look.md 2: words that no message of ours uses, and look.md 3: at most 40 characters, full-width punctuation
const NEVER = /提交|上报|驳回|打回|同步|上传|服务器|系统|缓存|异常|非法|冲突|用户|失败|末位|操作成功|您|!|！/

test.each(Object.entries(REFUSALS))('%s is said in the words of the office', (_, { zh, en }) => {
  expect(zh).not.toMatch(NEVER)
  expect(zh.length).toBeLessThanOrEqual(40)
  expect(zh).toMatch(/。$/)
  expect(en).toMatch(/^[A-Z].*\.$/)
})
