import type { Text } from '@kaoji/shared/text'

interface Trouble {
  /** The HTTP status that it travels under. */
  readonly status: number
  readonly title: Text
}

const trouble = (status: number, zh: string, en: string): Trouble => ({ status, title: { zh, en } })

/**
 * Every trouble the service can answer with (RFC 9457 problem types): its code, status, and title in both languages.
 * `type` in the answer is `urn:kaoji:problem:` and the code. A new trouble is a line here.
 */
export const troubles = {
  'malformed-request': trouble(400, '请求格式不对', 'The request is malformed'),
  'malformed-json': trouble(400, '不是有效的JSON', 'Not valid JSON'),
  'not-signed-in': trouble(401, '尚未登录', 'Not signed in'),
  'sign-in-refused': trouble(401, '登录凭据无效或已过期', 'The sign-in is not valid or has expired'),
  'not-allowed': trouble(403, '无权办理', 'Not allowed'),
  'not-listed': trouble(403, '不在人员名单中', 'Not on the people list'),
  'not-found': trouble(404, '没有找到', 'Not found'),
  conflict: trouble(409, '与现有内容冲突', 'In conflict with what is there'),
  'older-definition': trouble(409, '表样已更新', 'The form has changed'),
  'sheets-waiting': trouble(409, '还有表没有审', 'Sheets wait for review'),
  'own-work': trouble(409, '自己报的表由他人审定', 'Nobody accepts his own work'),
  'cannot-publish': trouble(409, '还不能公布', 'It cannot be published yet'),
  'year-published': trouble(409, '该年度已公布', 'The year is published'),
  'somebody-was-first': trouble(412, '他人已先修改', 'Somebody was first'),
  'too-large': trouble(413, '内容过大', 'Too large'),
  'wrong-content-type': trouble(415, '内容类型不支持', 'Content type not supported'),
  'rows-at-fault': trouble(422, '表中有必改问题', 'The sheet has errors'),
  'body-at-fault': trouble(422, '内容不符合要求', 'The content is not as required'),
  'unreadable-workbook': trouble(422, '工作簿无法读取', 'The workbook cannot be read'),
  'key-reused': trouble(422, '幂等键已用于其他内容', 'The idempotency key was used for another body'),
  'if-match-missing': trouble(428, '缺少If-Match', 'If-Match is missing'),
  bug: trouble(500, '服务出错', 'The service failed'),
  'not-ready': trouble(503, '服务尚未就绪', 'The service is not ready'),
} satisfies Readonly<Record<string, Trouble>>

/** The code of a trouble, the last part of a problem's `type`. */
export type TroubleCode = keyof typeof troubles
