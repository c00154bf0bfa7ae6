import type { Text } from '@kaoji/shared/text'
import type { Environment, Settings, SettingTrouble } from '../settings.ts'

const says: Text = {
  zh: '这是正式环境的设置：本机服务会给来人签发令牌，因此不启动',
  en: 'a production setting: the local host signs tokens for whoever asks, and so does not start',
}

/** The settings that speak of production, under which the local host must not start. */
export function productionTroubles(environment: Environment, settings: Settings): SettingTrouble[] {
  const found: string[] = []
  if (environment['KAOJI_ENV'] === 'production') found.push('KAOJI_ENV')
  // Set by Azure on every machine that runs an app.
  if (environment['WEBSITE_INSTANCE_ID']) found.push('WEBSITE_INSTANCE_ID')
  // An account in Azure, whose people would then be whoever asks here. Azurite on this machine is none.
  if (settings.storage.kind === 'azure' && !/UseDevelopmentStorage=true|127\.0\.0\.1|localhost/i.test(settings.storage.connectionString))
    found.push('KAOJI_STORAGE')
  return found.map((setting) => ({ setting, says }))
}
