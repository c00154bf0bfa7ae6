import { Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { markShown } from '../../workbench/page/paneShown.ts'
import { useText } from '../words/useText.tsx'
import { TroubleBar } from './TroubleBar.tsx'
import type { Reading } from './useReading.ts'

interface ShownProps<T> {
  readonly reading: Reading<T>
  /** A sentence where there is nothing to show, and undefined where there is. */
  readonly empty?: (value: T) => string | undefined
  readonly children: (value: T) => ReactNode
}

/** The five states of whatever is read: waiting, empty, wrong, offline, done. What was read before stays beside the trouble. */
export function Shown<T>({ reading: { value, trouble, waiting, again }, empty, children }: ShownProps<T>) {
  const nothing = value === undefined ? undefined : empty?.(value)
  return (
    <>
      {trouble !== undefined && !waiting && <TroubleBar trouble={trouble} again={again} stale={value !== undefined} />}
      {value === undefined && waiting && <Waiting />}
      {nothing !== undefined && (
        <Text as="p" block>
          {nothing}
        </Text>
      )}
      {(value !== undefined || trouble !== undefined) && (
        <Suspense fallback={<Waiting />}>
          {value !== undefined && nothing === undefined && children(value)}
          <Seen />
        </Suspense>
      )}
    </>
  )
}

/** Tells the workbench around the pane that something is to be seen in it, once what stands beside this has come. */
function Seen() {
  useEffect(markShown, [])
  return null
}

// Sooner it would only flicker.
const patience = 300

/** Grey lines after 300 ms. */
export function Waiting() {
  const text = useText()
  const styles = useStyles()
  const [shown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <Skeleton aria-label={text('pane.waiting')} className={styles.lines}>
      {[0, 1, 2, 3, 4].map((line) => (
        <SkeletonItem key={line} size={32} />
      ))}
    </Skeleton>
  )
}

const useStyles = makeStyles({ lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } })
