import { memoryStorage } from '../service/memoryStorage.ts'
import { keepPreferences, readPreferences } from './preferences.ts'

test('what was chosen is found again', () => {
  const storage = memoryStorage()
  keepPreferences(storage, { language: 'en', theme: 'dark' })
  expect(readPreferences(storage)).toEqual({ language: 'en', theme: 'dark' })
})

test.each(['', 'fr pink', '{"language":"en"}'])('“%s” is nothing usable', (text) => {
  expect(readPreferences({ ...memoryStorage(), getItem: () => text })).toEqual({ language: 'zh', theme: 'system' })
})
