import { themes } from './themes.ts'

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

// The pairs in which the pane writes.
const pairs = [
  ['colorNeutralForeground1', 'colorNeutralBackground1'],
  ['colorNeutralForeground3', 'colorNeutralBackground3'],
  ['colorNeutralForeground3', 'colorNeutralBackground1'],
  ['colorBrandForegroundLink', 'colorNeutralBackground1'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['colorBrandForeground2', 'colorBrandBackground2'],
  ['colorStatusDangerForeground1', 'colorStatusDangerBackground1'],
  ['colorStatusDangerForeground1', 'colorNeutralBackground1'],
  ['colorStatusWarningForeground1', 'colorStatusWarningBackground1'],
  ['colorStatusSuccessForeground1', 'colorStatusSuccessBackground1'],
  ['colorPaletteLavenderForeground2', 'colorPaletteLavenderBackground2'],
] as const

test.each(pairs)('%s on %s reads at 4.5 or more, light and dark', (text, ground) => {
  for (const theme of [themes.light, themes.dark]) expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5)
})

test('high contrast is made of system colours alone', () => {
  const colours = Object.entries(themes.contrast).flatMap(([name, value]) => (name.startsWith('color') ? [String(value)] : []))
  expect([...new Set(colours)].sort()).toEqual(['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'HighlightText', 'LinkText'])
})
