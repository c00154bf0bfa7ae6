import { Button, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { Suspense, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react'
import { useWishes } from '../../office/useWishes.ts'
import { leavePane } from '../../office/leavePane.ts'
import { Memory } from '../reading/memory.ts'
import { Waiting } from '../reading/Shown.tsx'
import { Outgoing } from '../submit/Outgoing.tsx'
import { useText } from '../words/useText.tsx'
import { ErrorEdge } from './ErrorEdge.tsx'
import { FootPlace } from './Foot.tsx'
import { useKeys } from './useKeys.ts'
import { PaneContext, type Pane } from './pane.tsx'
import { nameOf, stepped, type Way } from './places.ts'
import { tabsOf } from './tabs.ts'
import { bringFilling, titleOf, View } from './View.tsx'

type ShellProps = Pick<Pane, 'client' | 'who' | 'year' | 'outbox' | 'drafts' | 'fillings'> & { readonly menu: ReactNode }

/** The pane's frame: title with the way back, tabs, the view. Keys as look.md 4 says. */
export function Shell({ client, who, year, outbox, drafts, fillings, menu }: ShellProps) {
  const text = useText()
  const styles = useStyles()
  const tabs = tabsOf(who)
  const [way, step] = useReducer(stepped, [{ view: tabs[0] }] satisfies Way as Way)
  const [place] = way
  const top = way.at(-1)!
  const pane = useMemo<Pane>(
    () => ({
      client,
      who,
      year,
      outbox,
      drafts,
      fillings,
      go: (to) => step({ go: 'in', to }),
      instead: (to) => step({ go: 'instead', to }),
      over: (to) => step({ go: 'over', to }),
      back: () => step({ go: 'back' }),
    }),
    [client, who, year, outbox, drafts, fillings],
  )
  const wishes = useRef(0)
  useWishes((wish) => {
    wishes.current += 1
    pane.over({ view: tabs[0] })
    if (wish.does === 'submit') pane.go({ view: 'fill', sheet: wish.sheet })
    if (wish.does === 'check') pane.go({ view: 'fill', sheet: wish.sheet, check: wishes.current })
  })
  const heading = useRef<HTMLHeadingElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const shell = useRef<HTMLDivElement>(null)
  useKeys(shell, way.length > 1 ? pane.back : leavePane)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const [memory] = useState(() => new Map<string, unknown>())
  const fills = tabs.includes('due')
  useEffect(() => {
    if (fills) bringFilling()
  }, [fills])
  const drawn = useRef(nameOf(place))
  useEffect(() => {
    const left = drawn.current
    if (left === nameOf(place)) return
    drawn.current = nameOf(place)
    // After a tab was chosen the focus stays on it; back out it returns to the row that led in, else it goes to what the view is called.
    if (document.activeElement?.getAttribute('role') === 'tab') return
    // Whoever has gone on to the sheet meanwhile types there.
    if (!document.hasFocus()) return
    const row = view.current?.querySelector<HTMLElement>(`[data-leads="${CSS.escape(left)}"]`)
    ;(row ?? heading.current)?.focus()
  }, [place])
  return (
    <PaneContext value={pane}>
      <div ref={shell} className={styles.shell}>
        <header className={styles.head}>
          {way.length > 1 && (
            <Button appearance="subtle" className={styles.back} onClick={pane.back} aria-label={text('pane.back')}>
              ‹
            </Button>
          )}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {text(titleOf(place))}
          </h1>
          {menu}
        </header>
        <nav aria-label={text('pane.views')} className={styles.tabs}>
          <TabList
            className={styles.list}
            selectedValue={top.view}
            onTabSelect={(_, { value }) => pane.over({ view: tabs.find((tab) => tab === value) ?? tabs[0] })}
            size="small"
          >
            {tabs.map((tab) => (
              <Tab key={tab} value={tab}>
                {text(`view.${tab}`)}
              </Tab>
            ))}
          </TabList>
        </nav>
        <main className={styles.main} aria-label={text('pane.main')}>
          <div ref={view} className={styles.view}>
            <Memory value={memory}>
              <Outgoing>
                <FootPlace value={foot}>
                  <ErrorEdge key={nameOf(place)}>
                    <Suspense fallback={<Waiting />}>
                      <View place={place} />
                    </Suspense>
                  </ErrorEdge>
                </FootPlace>
              </Outgoing>
            </Memory>
          </div>
          <div ref={setFoot} />
        </main>
      </div>
    </PaneContext>
  )
}

const useStyles = makeStyles({
  shell: { height: '100%', display: 'flex', flexDirection: 'column' },
  // Office's own menu takes 34 × 32 px at the top right.
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: '34px',
    minHeight: '40px',
  },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  back: { minWidth: '32px' },
  // Five names in English are wider than the narrowest pane.
  list: { flexWrap: 'wrap' },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  view: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // What scrolls is not squeezed instead.
    '& > *': { flexShrink: 0 },
  },
})
