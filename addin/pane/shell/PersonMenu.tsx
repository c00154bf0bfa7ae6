import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import type { Who } from '../../service/answers.ts'
import type { Preferences } from '../preferences.ts'
import { useText } from '../words/useText.tsx'
import { PersonButton } from './PersonButton.tsx'

interface PersonMenuProps {
  readonly who?: Who
  readonly account: string
  readonly preferences: Preferences
  readonly change: (changed: Partial<Preferences>) => void
  readonly signOut?: () => void
  /** Whether it shows its entries from the start. */
  readonly defaultOpen?: boolean
}

const looks = ['system', 'light', 'dark', 'contrast'] as const

/** Who is signed in; language, colours, and somebody else. */
export function PersonMenu({ who, account, preferences, change, signOut, defaultOpen = false }: PersonMenuProps) {
  const text = useText()
  const name = who?.name ?? account
  return (
    <Menu
      defaultOpen={defaultOpen}
      checkedValues={{ language: [preferences.language], theme: [preferences.theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const [chosen] = checkedItems
        if (name === 'language') change({ language: chosen === 'en' ? 'en' : 'zh' })
        else change({ theme: looks.find((look) => look === chosen) ?? 'system' })
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <PersonButton name={name} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{text('pane.language')}</MenuGroupHeader>
            <MenuItemRadio name="language" value="zh" lang="zh-CN">
              中文
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en" lang="en">
              English
            </MenuItemRadio>
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{text('pane.theme')}</MenuGroupHeader>
            {looks.map((look) => (
              <MenuItemRadio key={look} name="theme" value={look}>
                {text(`theme.${look}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {signOut !== undefined && (
            <>
              <MenuDivider />
              <MenuItem onClick={signOut}>{text('pane.switch-person')}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
