import type { Text } from '@kaoji/shared/text'
import { momentOf } from '@kaoji/shared/civilDate'
import { failed, ok, type Result } from '@kaoji/shared/result'
import { join } from 'node:path'
import type { openStore } from './storage/open.ts'

interface Setting {
  /** The environment variable. */
  readonly name: string
  readonly says: Text
  /** What holds where it is not set; undefined: nothing holds. */
  readonly otherwise?: string
  /** Only the local host and the pages' server know it; what Azure loads does not read it. */
  readonly local?: true
  /** Why a value cannot be used; undefined when it can. */
  readonly refuses?: (value: string) => Text | undefined
}

const isPort = (value: string) =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? undefined : { zh: '应为0到65535的端口号', en: 'must be a port from 0 to 65535' }
function isMoment(value: string): Text | undefined {
  try {
    momentOf(value)
    return undefined
  } catch {
    return { zh: '应为带时区的时刻，如2012-01-13T08:30:00+08:00', en: 'must be a moment with its zone, as 2012-01-13T08:30:00+08:00' }
  }
}
// A token's issuer without TLS could be anybody; on this machine it is a test's.
const isAddress = (value: string) =>
  URL.canParse(value) && (new URL(value).protocol === 'https:' || /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(value))
    ? undefined
    : { zh: '应为https地址', en: 'must be an https address' }
const oneOf =
  (...values: readonly string[]) =>
  (value: string) =>
    values.includes(value) ? undefined : { zh: `应为${values.join('、')}之一`, en: `must be one of ${values.join(', ')}` }

/** Every setting (设置), as the README's table lists them: environment variables, on Azure the app settings. */
export const settingsList = [
  {
    name: 'KAOJI_STORAGE',
    says: { zh: '存储：sqlite为本机文件，azure为Azure表存储', en: 'Storage: sqlite is a file here, azure is Azure Table storage' },
    otherwise: 'sqlite',
    refuses: oneOf('sqlite', 'azure'),
  },
  { name: 'KAOJI_DATA', says: { zh: '数据文件夹', en: 'The data folder' }, otherwise: '.kaoji/start' },
  {
    name: 'KAOJI_TABLES_CONNECTION',
    says: {
      zh: '表存储连接字符串，未设则用AzureWebJobsStorage',
      en: 'Connection string of Table storage; AzureWebJobsStorage where not set',
    },
  },
  {
    name: 'KAOJI_TABLES_PREFIX',
    says: { zh: '表名前缀，一个局一个', en: 'Prefix of the tables, one a bureau' },
    otherwise: 'kaoji',
    refuses: (value) =>
      /^[A-Za-z][A-Za-z0-9]{0,19}$/.test(value)
        ? undefined
        : { zh: '应为字母开头的1到20个字母数字', en: 'must be 1 to 20 letters and digits, a letter first' },
  },
  {
    name: 'KAOJI_ISSUER',
    says: {
      zh: '登录令牌的签发者，如https://login.microsoftonline.com/<租户>/v2.0',
      en: 'Issuer of the sign-in tokens, as https://login.microsoftonline.com/<tenant>/v2.0',
    },
    refuses: isAddress,
  },
  { name: 'KAOJI_AUDIENCE', says: { zh: '令牌的受众，即本服务的应用ID', en: "Audience of the tokens: this service's application id" } },
  {
    name: 'KAOJI_KEYS',
    says: {
      zh: '签发者公钥地址，未设则由签发者的公布文件得出',
      en: "Address of the issuer's keys; from its discovery document where not set",
    },
    refuses: isAddress,
  },
  { name: 'KAOJI_PORT', says: { zh: '服务端口', en: "The service's port" }, otherwise: '7071', local: true, refuses: isPort },
  {
    name: 'KAOJI_PANE_PORT',
    says: { zh: '窗格页面的端口，网页试用', en: "The pages' port, for the workbench" },
    otherwise: '3000',
    local: true,
    refuses: isPort,
  },
  {
    name: 'KAOJI_PANE_HTTPS_PORT',
    says: {
      zh: '窗格页面的https端口，Excel用；改了KAOJI_PANE_PORT而不设它，用一个空闲的',
      en: "The pages' https port, for Excel; a free one where only KAOJI_PANE_PORT is set",
    },
    otherwise: '3443',
    local: true,
    refuses: isPort,
  },
  {
    name: 'KAOJI_SERVICE',
    says: { zh: '只起页面（npm run pages）时服务的网址', en: "The service's address, for the pages alone (npm run pages)" },
    local: true,
    refuses: isAddress,
  },
  {
    name: 'KAOJI_CLIENT',
    says: { zh: '窗格在签发者处登记的应用ID，未设则同受众', en: "The pane's application id at the issuer; the audience's where not set" },
    local: true,
  },
  {
    name: 'KAOJI_OFFICE_JS',
    says: { zh: '微软Office.js镜像所在文件夹', en: "A folder with a mirror of the files on Microsoft's Office.js CDN" },
    local: true,
  },
  {
    name: 'KAOJI_FRAMED_BY',
    says: { zh: '还可以把窗格放进框里的网址，空格隔开', en: 'Further addresses that may show the pane in a frame, blanks between' },
    local: true,
  },
  {
    name: 'KAOJI_NOW',
    says: { zh: '判断报送是否按期所用的时刻，由此继续走', en: 'The moment from which the clock runs that sheets are judged by' },
    local: true,
    refuses: isMoment,
  },
  {
    name: 'KAOJI_ENV',
    says: { zh: 'production时拒绝以本机方式启动', en: 'With production the local host refuses to start' },
    refuses: oneOf('production', 'development', 'test'),
  },
] as const satisfies readonly Setting[]

type StoreSettings = Parameters<typeof openStore>[0]

/** What the service, as Azure loads it, is set to. */
export interface Settings {
  readonly storage: StoreSettings
  /** The data folder: the SQLite file, the local host's key, what was made. */
  readonly folder: string
  /** Whose tokens are believed; undefined: nobody can sign in. `keys` is where the issuer publishes its keys, found out where undefined. */
  readonly identity: { readonly issuer: string; readonly audience: string; readonly keys: string | undefined } | undefined
}

/** A setting that cannot be used, and why. */
export interface SettingTrouble {
  readonly setting: string
  readonly says: Text
}

/** The environment's variables, `process.env`. An empty one counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads one setting, its default where it is not set. */
export function settingOf(environment: Environment, name: (typeof settingsList)[number]['name']): string | undefined {
  const given = environment[name]
  const setting: Setting = settingsList.find((each) => each.name === name)!
  return given === undefined || given === '' ? setting.otherwise : given
}

/** The service's settings, or every setting that cannot be used. */
export function readSettings(environment: Environment): Result<Settings, readonly SettingTrouble[]> {
  const get = (name: Parameters<typeof settingOf>[1]) => settingOf(environment, name)
  const troubles = settingsList.flatMap((setting: Setting) => {
    const says = setting.refuses?.(environment[setting.name] || (setting.otherwise ?? ''))
    return says === undefined || !environment[setting.name] ? [] : [{ setting: setting.name, says }]
  })
  const connection = get('KAOJI_TABLES_CONNECTION') ?? (environment['AzureWebJobsStorage'] || undefined)
  if (get('KAOJI_STORAGE') === 'azure' && connection === undefined) {
    troubles.push({ setting: 'KAOJI_TABLES_CONNECTION', says: { zh: '用表存储时须设定', en: 'must be set when Table storage is used' } })
  }
  const [issuer, audience] = [get('KAOJI_ISSUER'), get('KAOJI_AUDIENCE')]
  if ((issuer === undefined) !== (audience === undefined)) {
    troubles.push({
      setting: issuer === undefined ? 'KAOJI_ISSUER' : 'KAOJI_AUDIENCE',
      says: { zh: '签发者和受众须一并设定', en: 'issuer and audience must be set together' },
    })
  }
  if (troubles.length > 0) return failed(troubles)
  return ok({
    storage:
      get('KAOJI_STORAGE') === 'azure'
        ? { kind: 'azure', connectionString: connection!, prefix: get('KAOJI_TABLES_PREFIX')! }
        : { kind: 'sqlite', file: join(get('KAOJI_DATA')!, 'kaoji.sqlite') },
    folder: get('KAOJI_DATA')!,
    identity: issuer === undefined ? undefined : { issuer, audience: audience!, keys: get('KAOJI_KEYS') },
  })
}

/** The sentences in which a start that fails on its settings says so, Chinese and English. */
export const settingTroubleLines = (troubles: readonly SettingTrouble[]): string =>
  troubles.map(({ setting, says }) => `设置 ${setting}：${says.zh}\nSetting ${setting}: ${says.en}`).join('\n')
