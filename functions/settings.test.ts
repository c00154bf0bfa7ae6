import { readSettings, settingOf, settingTroubleLines, type Environment } from './settings.ts'

const troubled = (environment: Environment) => {
  const read = readSettings(environment)
  return read.ok ? [] : read.error.map(({ setting }) => setting)
}

test('nothing set: an SQLite file in the data folder, and nobody to sign in', () => {
  expect(readSettings({})).toEqual({
    ok: true,
    value: { storage: { kind: 'sqlite', file: '.kaoji/start/kaoji.sqlite' }, folder: '.kaoji/start', identity: undefined },
  })
})

test('on Azure', () => {
  const environment = {
    KAOJI_STORAGE: 'azure',
    AzureWebJobsStorage: 'UseDevelopmentStorage=true',
    KAOJI_ISSUER: 'https://login.microsoftonline.com/t/v2.0',
    KAOJI_AUDIENCE: 'app',
  }
  expect(readSettings(environment)).toMatchObject({
    ok: true,
    value: {
      storage: { kind: 'azure', connectionString: 'UseDevelopmentStorage=true', prefix: 'kaoji' },
      identity: { issuer: 'https://login.microsoftonline.com/t/v2.0', audience: 'app', keys: undefined },
    },
  })
})

test.each([
  [{ KAOJI_STORAGE: 'postgres' }, ['KAOJI_STORAGE']],
  [{ KAOJI_STORAGE: 'azure' }, ['KAOJI_TABLES_CONNECTION']],
  [{ KAOJI_TABLES_PREFIX: '1x' }, ['KAOJI_TABLES_PREFIX']],
  [{ KAOJI_ISSUER: 'https://a' }, ['KAOJI_AUDIENCE']],
  [{ KAOJI_AUDIENCE: 'a' }, ['KAOJI_ISSUER']],
  [{ KAOJI_ISSUER: 'http://a', KAOJI_AUDIENCE: 'a' }, ['KAOJI_ISSUER']],
  [{ KAOJI_ISSUER: 'http://localhost:9', KAOJI_AUDIENCE: 'a' }, []],
  [{ KAOJI_KEYS: 'not an address' }, ['KAOJI_KEYS']],
  [{ KAOJI_PORT: '70711' }, ['KAOJI_PORT']],
  [{ KAOJI_NOW: '2012-01-13 08:30' }, ['KAOJI_NOW']],
  [{ KAOJI_NOW: '2012-02-30T08:30:00+08:00' }, ['KAOJI_NOW']],
  [{ KAOJI_NOW: '2012-01-13T08:30:00+08:00', KAOJI_PORT: '0', KAOJI_ENV: 'production' }, []],
  [{ KAOJI_PORT: 'x', KAOJI_ENV: 'prod' }, ['KAOJI_PORT', 'KAOJI_ENV']],
])('%j: at fault are %j', (environment, settings) => expect(troubled(environment)).toEqual(settings))

test('an empty variable is not set', () => {
  expect(settingOf({ KAOJI_PORT: '' }, 'KAOJI_PORT')).toBe('7071')
  expect(troubled({ KAOJI_NOW: '', KAOJI_STORAGE: '' })).toEqual([])
})

test('what is wrong is said in both languages, naming the setting', () => {
  const read = readSettings({ KAOJI_PORT: 'x' })
  expect(read.ok ? '' : settingTroubleLines(read.error)).toBe(
    '设置 KAOJI_PORT：应为0到65535的端口号\nSetting KAOJI_PORT: must be a port from 0 to 65535',
  )
})
