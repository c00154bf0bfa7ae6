import type { MessageKey } from '@kaoji/shared/messages/render'
import { lazy } from 'react'
import type { Place } from './places.ts'

// What filling takes, from the list to the receipt.
const filling = [
  () => import('../fill/FillView.tsx'),
  () => import('../submit/SubmitView.tsx'),
  () => import('../returned/ReturnedView.tsx'),
  () => import('../two-versions/TwoVersionsView.tsx'),
] as const

/** Brings what filling takes before it is asked for: whose connection breaks half way still gets to 报送, and what is handed in waits. */
export function bringFilling(): void {
  // What does not come now comes when it is asked for.
  for (const bring of filling) bring().catch(() => undefined)
}

// A part of the bundle each: who fills never loads what the office reads.
const DueView = lazy(async () => ({ default: (await import('../due/DueView.tsx')).DueView }))
const FillView = lazy(async () => ({ default: (await import('../fill/FillView.tsx')).FillView }))
const SubmitView = lazy(async () => ({ default: (await import('../submit/SubmitView.tsx')).SubmitView }))
const ReturnedView = lazy(async () => ({ default: (await import('../returned/ReturnedView.tsx')).ReturnedView }))
const TwoVersionsView = lazy(async () => ({ default: (await import('../two-versions/TwoVersionsView.tsx')).TwoVersionsView }))
const HistoryView = lazy(async () => ({ default: (await import('../history/HistoryView.tsx')).HistoryView }))
const HeatView = lazy(async () => ({ default: (await import('../heat/HeatView.tsx')).HeatView }))
const InboxView = lazy(async () => ({ default: (await import('../review/InboxView.tsx')).InboxView }))
const ReviewView = lazy(async () => ({ default: (await import('../review/ReviewView.tsx')).ReviewView }))
const ConsolidateView = lazy(async () => ({ default: (await import('../consolidate/ConsolidateView.tsx')).ConsolidateView }))
const ChangesView = lazy(async () => ({ default: (await import('../consolidate/ChangesView.tsx')).ChangesView }))
const MissingView = lazy(async () => ({ default: (await import('../consolidate/MissingView.tsx')).MissingView }))
const RankingView = lazy(async () => ({ default: (await import('../ranking/RankingView.tsx')).RankingView }))
const DepartmentView = lazy(async () => ({ default: (await import('../ranking/DepartmentView.tsx')).DepartmentView }))
const ScorecardView = lazy(async () => ({ default: (await import('../ranking/ScorecardView.tsx')).ScorecardView }))
const CardView = lazy(async () => ({ default: (await import('../card/CardView.tsx')).CardView }))
const CitedView = lazy(async () => ({ default: (await import('../card/CitedView.tsx')).CitedView }))
const RulingView = lazy(async () => ({ default: (await import('../rulings/RulingView.tsx')).RulingView }))
const RulingsView = lazy(async () => ({ default: (await import('../rulings/RulingsView.tsx')).RulingsView }))
const LeaderView = lazy(async () => ({ default: (await import('../leader/LeaderView.tsx')).LeaderView }))

/** The view of a place. */
export function View({ place }: { readonly place: Place }) {
  switch (place.view) {
    case 'due':
      return <DueView />
    case 'fill':
      return <FillView {...(place.sheet !== undefined && { sheet: place.sheet })} check={place.check ?? 0} />
    case 'submit':
      return <SubmitView sheet={place.sheet} zero={place.zero === true} />
    case 'returned':
      return <ReturnedView sheet={place.sheet} />
    case 'two-versions':
      return <TwoVersionsView sheet={place.sheet} />
    case 'history':
      return <HistoryView sheet={place.sheet} {...(place.version !== undefined && { version: place.version })} />
    case 'heat':
      return <HeatView />
    case 'review':
      return place.sheet === undefined ? <InboxView /> : <ReviewView sheet={place.sheet} />
    case 'consolidate':
      return <ConsolidateView />
    case 'changes':
      return <ChangesView run={place.run} before={place.before} />
    case 'missing':
      return <MissingView run={place.run} />
    case 'ranking':
      return <RankingView />
    case 'department':
      return <DepartmentView run={place.run} id={place.id} />
    case 'scorecard':
      return <ScorecardView run={place.run} id={place.id} />
    case 'card':
      return <CardView run={place.run} id={place.id} />
    case 'cited':
      return <CitedView run={place.run} id={place.id} fact={place.fact} />
    case 'ruling':
      return <RulingView run={place.run} id={place.id} />
    case 'rulings':
      return <RulingsView />
    case 'leader':
      return <LeaderView />
  }
}

/** What a place is called. */
export const titleOf = ({ view }: Place): MessageKey => (view === 'department' ? 'view.scorecard' : `view.${view}`)
