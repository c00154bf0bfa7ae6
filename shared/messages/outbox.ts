import type { Text } from '../text.ts'

/** Why something did not go out at once; the outbox 待发 keeps it. */
export const outboxMessages = {
  'outbox.slow': { zh: '等了20秒没有回音，请看网络，再试一次。', en: 'No answer within 20 seconds. Check the network and try again.' },
  'outbox.slow-stale': { zh: '等了20秒没有回音，这是先前取到的。', en: 'No answer within 20 seconds. This is what was read before.' },
  'outbox.busy': { zh: '这会儿办的人多，过一分钟再试。', en: 'Many are at it just now. Try again in a minute.' },
  'outbox.busy-stale': { zh: '这会儿办的人多，这是先前取到的。', en: 'Many are at it just now. This is what was read before.' },
  'outbox.failed': {
    zh: '没有办成，填的都在。请告诉管理员，再试一次。',
    en: 'Not done; nothing is lost. Tell the administrator, then try again.',
  },
} satisfies Readonly<Record<string, Text>>
