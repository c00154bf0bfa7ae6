// The one file with colours written out: look.md 9, text on ground, with the contrast stated there.

/** A text colour and its ground. */
interface Pair {
  readonly text: string
  readonly ground: string
}

/** What the pane colours, beside the word that says the same. */
export interface Palette {
  readonly brand: Pair
  /** 退回 必改 扣分 缺报 */
  readonly danger: Pair
  /** 须说明 迟报 未齐 */
  readonly warning: Pair
  /** 审定 */
  readonly success: Pair
  /** 已报 */
  readonly submitted: Pair
  /** 零报告 */
  readonly nil: Pair
  /** 待报, none due */
  readonly quiet: Pair
  readonly body: Pair
  readonly line: string
}

/** 浅色. */
export const lightPalette: Palette = {
  brand: { text: '#1D4F7C', ground: '#FFFFFF' },
  danger: { text: '#A4262C', ground: '#FBE9E9' },
  warning: { text: '#7A4B00', ground: '#FFF1D6' },
  success: { text: '#0B6A3C', ground: '#E6F3EB' },
  submitted: { text: '#1D4F7C', ground: '#E8EFF6' },
  nil: { text: '#4B3F87', ground: '#ECEAF6' },
  quiet: { text: '#595959', ground: '#F2F2F2' },
  body: { text: '#1A1A1A', ground: '#FFFFFF' },
  line: '#8A8A8A',
}

/** 深色. */
export const darkPalette: Palette = {
  brand: { text: '#8FBCE6', ground: '#1F1F1F' },
  danger: { text: '#F1A3A6', ground: '#4A1F22' },
  warning: { text: '#F2C66D', ground: '#453511' },
  success: { text: '#8FD3A8', ground: '#17392A' },
  submitted: { text: '#8FBCE6', ground: '#18324A' },
  nil: { text: '#C3BBF2', ground: '#2C2750' },
  quiet: { text: '#B3B3B3', ground: '#1F1F1F' },
  body: { text: '#F2F2F2', ground: '#1F1F1F' },
  line: '#7A7A7A',
}
