import { readSettings, type Environment } from '../settings.ts'
import { productionTroubles } from './production.ts'

const troubles = (environment: Environment) => {
  const read = readSettings(environment)
  if (!read.ok) throw new Error('settings at fault')
  return productionTroubles(environment, read.value).map(({ setting }) => setting)
}

test.each([
  [{}, []],
  [{ KAOJI_ENV: 'development' }, []],
  [{ KAOJI_ENV: 'production' }, ['KAOJI_ENV']],
  [{ WEBSITE_INSTANCE_ID: 'a1' }, ['WEBSITE_INSTANCE_ID']],
  [{ KAOJI_STORAGE: 'azure', KAOJI_TABLES_CONNECTION: 'UseDevelopmentStorage=true' }, []],
  [
    {
      KAOJI_STORAGE: 'azure',
      KAOJI_TABLES_CONNECTION: 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=b;TableEndpoint=http://127.0.0.1:10002/a;',
    },
    [],
  ],
  [
    {
      KAOJI_STORAGE: 'azure',
      KAOJI_TABLES_CONNECTION: 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b;EndpointSuffix=core.chinacloudapi.cn',
    },
    ['KAOJI_STORAGE'],
  ],
])('%j: production are %j', (environment, settings) => expect(troubles(environment)).toEqual(settings))
