import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'
import { darkPalette, lightPalette, type Palette } from './palette.ts'

/** A look of the pane. */
export type ThemeName = 'light' | 'dark' | 'contrast'

const type = {
  fontFamilyBase: "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
  fontSizeBase200: '12px',
  lineHeightBase200: '18px',
  fontSizeBase300: '14px',
  lineHeightBase300: '22px',
  fontSizeBase400: '16px',
  lineHeightBase400: '24px',
} satisfies Partial<Theme>

/** Fluent's tokens as the pane uses them: status tokens are the states, the palette's lavender is 零报告. */
const coloured = ({ brand, danger, warning, success, submitted, nil, quiet, body, line }: Palette) =>
  ({
    ...type,
    colorBrandForeground1: brand.text,
    colorBrandForegroundLink: brand.text,
    colorBrandForegroundLinkHover: brand.text,
    colorBrandForegroundLinkPressed: brand.text,
    colorCompoundBrandForeground1: brand.text,
    colorCompoundBrandForeground1Hover: brand.text,
    colorCompoundBrandStroke: brand.text,
    colorCompoundBrandStrokeHover: brand.text,
    colorCompoundBrandBackground: brand.text,
    colorCompoundBrandBackgroundHover: brand.text,
    colorBrandBackground: brand.text,
    colorBrandBackgroundHover: brand.text,
    colorBrandBackgroundPressed: brand.text,
    colorNeutralForegroundOnBrand: brand.ground,
    colorBrandForeground2: submitted.text,
    colorBrandBackground2: submitted.ground,
    colorStatusDangerForeground1: danger.text,
    colorStatusDangerBackground1: danger.ground,
    colorStatusDangerBorder1: danger.text,
    colorStatusWarningForeground1: warning.text,
    colorStatusWarningForeground3: warning.text,
    colorStatusWarningBackground1: warning.ground,
    colorStatusWarningBorder1: warning.text,
    colorStatusSuccessForeground1: success.text,
    colorStatusSuccessBackground1: success.ground,
    colorStatusSuccessBorder1: success.text,
    colorPaletteLavenderForeground2: nil.text,
    colorPaletteLavenderBackground2: nil.ground,
    colorNeutralForeground3: quiet.text,
    colorNeutralBackground3: quiet.ground,
    colorNeutralForeground1: body.text,
    colorNeutralForeground2: body.text,
    colorNeutralForeground2BrandHover: brand.text,
    colorNeutralForeground2BrandPressed: brand.text,
    colorNeutralBackground1: body.ground,
    colorNeutralStroke1: line,
    colorNeutralStrokeAccessible: line,
  }) satisfies Partial<Theme>

/** System colours throughout, so that whoever set them sees theirs; borders take the place of fills. */
function systemColours(theme: Theme): Theme {
  const asSystem = (name: string): string => {
    if (/^colorNeutralForegroundOnBrand|^colorNeutralForegroundInverted|^colorNeutralForegroundStaticInverted/.test(name))
      return 'HighlightText'
    if (/^color(Compound)?BrandBackground(?!2|Inverted)/.test(name)) return 'Highlight'
    if (/Disabled/.test(name) && /Foreground|Stroke/.test(name)) return 'GrayText'
    if (/ForegroundLink/.test(name)) return 'LinkText'
    if (/Stroke|Border/.test(name)) return /Transparent|Subtle/.test(name) ? 'Canvas' : 'CanvasText'
    if (/Foreground/.test(name)) return 'CanvasText'
    return 'Canvas'
  }
  return Object.fromEntries(
    Object.entries(theme).map(([name, value]) => [
      name,
      name.startsWith('color') ? asSystem(name) : name.startsWith('shadow') ? 'none' : value,
    ]),
  ) as unknown as Theme
}

/** The pane's themes 配色. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, ...coloured(lightPalette) },
  dark: { ...webDarkTheme, ...coloured(darkPalette) },
  contrast: { ...systemColours(webLightTheme), ...type },
}
