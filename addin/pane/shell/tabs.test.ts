import { tabsOf } from './tabs.ts'

test.each([
  [['filler'], '行政科', ['due', 'ranking']],
  [['head'], '行政科', ['due', 'ranking']],
  [['office'], '', ['heat', 'review', 'consolidate', 'due', 'ranking']],
  [['inspector'], '督查组', ['due', 'heat', 'review', 'ranking']],
  [['leader'], '办公室', ['leader', 'heat', 'ranking']],
  [['auditor'], '', ['heat', 'ranking']],
  [[], '行政科', ['ranking']],
] as const)('%j of “%s” sees %j', (roles, department, tabs) => expect(tabsOf({ roles, department })).toEqual(tabs))
