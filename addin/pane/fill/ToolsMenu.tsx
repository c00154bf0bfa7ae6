import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useText } from '../words/useText.tsx'
import type { FilledSheet } from './filledSheet.ts'
import type { SheetTools } from './useSheetTools.ts'
import { Small } from './Small.tsx'

interface ToolsMenuProps {
  readonly filled: FilledSheet
  readonly tools: SheetTools
  readonly bring: () => void
  readonly again: () => void
  readonly history: () => void
}

/** 更多: what is seldom wanted of the open sheet. */
export function ToolsMenu({ filled: { filling }, tools, bring, again, history }: ToolsMenuProps) {
  const text = useText()
  const { lastPeriod, standing } = filling
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Small>{text('fill.tools')} ▾</Small>
      </MenuTrigger>
      <MenuPopover className={useStyles().popover}>
        <MenuList>
          {lastPeriod !== undefined && lastPeriod.rows.length > 0 && (
            <MenuItem onClick={bring}>
              {text('fill.bring-menu', { period: periodText(lastPeriod.period), count: lastPeriod.rows.length })}
            </MenuItem>
          )}
          <MenuItem onClick={() => void tools.addRows()}>{text('fill.more-rows')}</MenuItem>
          <MenuItem onClick={() => void tools.unmark()}>{text('fill.unmark')}</MenuItem>
          <MenuItem onClick={again}>{text('fill.reread')}</MenuItem>
          {standing.version > 0 && <MenuItem onClick={history}>{text('fill.history')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

// Without shadows, in high contrast, a line keeps it apart from what lies under it.
const useStyles = makeStyles({ popover: { border: `1px solid ${tokens.colorNeutralStroke1}` } })
