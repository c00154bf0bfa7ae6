import type { Text } from '../text.ts'

/** Signing in, and what stands around the pane: Excel, a browser, or an Excel that cannot be reached. */
export const signInMessages = {
  'sign-in.title': { zh: '登录', en: 'Sign in' },
  'sign-in.says': { zh: '本机试用，选一个人登录。', en: 'For trying out: choose somebody.' },
  'sign-in.find': { zh: '按姓名、编码、科室找', en: 'Find by name, code, department' },
  'sign-in.none': { zh: '没有叫“{asked}”的人，请换个词找。', en: 'Nobody matches "{asked}". Try another word.' },
  'sign-in.empty': { zh: '名册是空的。考核办导入名册后就能登录。', en: 'The staff list is empty. The office imports it.' },
  'sign-in.without-role': { zh: '其他人（{count}）', en: 'Others ({count})' },
  'sign-in.window-says': { zh: '用单位账号登录，会另开一个小窗口。', en: 'Sign in with your work account, in a window.' },
  'sign-in.window-open': { zh: '请在打开的小窗口里登录。', en: 'Please sign in in the window that opened.' },
  'sign-in.blocked': {
    zh: '小窗口没有打开，请在浏览器中允许弹出窗口，再按登录。',
    en: 'Allow pop-ups in the browser, then sign in again.',
  },
  'sign-in.already-open': {
    zh: '登录的小窗口已经开着，请在那里登录，或先把它关掉。',
    en: 'The sign-in window is open already. Use or close it.',
  },
  'sign-in.closed': { zh: '小窗口关掉了，没有登录。要登录请再按一次。', en: 'The window was closed. Press sign in again.' },
  'sign-in.wrong-address': { zh: '登录页的网址和窗格不一致，请告诉考核办。', en: 'The sign-in page has another address. Tell the office.' },
  'sign-in.not-secure': { zh: '登录页不是https网址，请告诉考核办。', en: 'The sign-in page is not https. Tell the office.' },
  'sign-in.refused': { zh: '账号没有登录成，请再试；仍不行就告诉考核办。', en: 'Not signed in. Try again, or tell the office.' },
  'sign-in.going': { zh: '正在打开登录页。', en: 'Opening the sign-in page.' },
  'sign-in.done': { zh: '已登录，可以关掉这个窗口。', en: 'Signed in. You can close this window.' },
  'office.unreachable': {
    zh: 'Excel没有应答，请关掉窗格再打开。填的内容都在表里。',
    en: 'Excel did not answer. Close the pane and open it again.',
  },
  'office.npm-copy': {
    zh: '连不上微软网站，用的是随附的旧版：不能写批注，登录要另开窗口。',
    en: 'Microsoft is out of reach; an older copy serves: no notes, sign-in in a window.',
  },
  'office.put-away': { zh: '知道了', en: 'Close' },
  'command.no-sheet': {
    zh: '前面这张不是考绩的表。请先点到要报的那张表。',
    en: 'The sheet in front is none of ours. Click on the one to hand in.',
  },
  'command.checked': {
    zh: '已核对{rows}行，各格没有问题。与别的表是否相符，打开窗格可看。',
    en: '{rows} {rows:row|rows} checked; the cells are right. The pane compares the other sheets.',
  },
  'command.open-pane.check': { zh: '请按“考绩窗格”打开窗格，在那里核对。', en: 'Press Kaoji pane to open the pane, and check there.' },
  'command.open-pane.submit': {
    zh: '请按“考绩窗格”打开窗格，登录后就到报送这一步。',
    en: 'Press Kaoji pane: after signing in it goes on to submit.',
  },
  'command.open-pane.next': {
    zh: '请按“考绩窗格”打开窗格，应报的表都在那里。',
    en: 'Press Kaoji pane to open the pane: what is due is there.',
  },
} satisfies Record<string, Text>
