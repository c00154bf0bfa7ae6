import { Decimal } from '../decimal.ts'
import { added, figure, inTurn } from './arithmetic.ts'
import type { NearestChange } from './define.ts'
import { defineRule } from './define.ts'
import { list, oneOf, optional, points, pointsOrNone, WrongParameter } from './parameters.ts'

/**
 * 名次赋分: points by the place among peers, from `places` (1st, 2nd, …; further ones get `floor`, else 0) or maximum − `less` a place below the
 * first, not below `floor` or 0. Several on one place get the better place's points, or with `ties` mean the mean of the places they fill.
 * No place: 0. Unrounded: the clause rounds. Source: domain.md 4; drivers-2011 clause 15.
 */
export const ranking = defineRule({
  kind: 'ranking',
  title: { zh: '名次赋分', en: 'Ranking' },
  shape: 'place',
  parameters: {
    places: optional(list(pointsOrNone)),
    less: optional(points),
    floor: optional(pointsOrNone),
    ties: oneOf('better', 'mean'),
  },
  check({ maximum, places, less, floor = Decimal.zero }) {
    if ((places === undefined) === (less === undefined)) throw new WrongParameter('places: give either places or less')
    if (floor.gt(maximum)) throw new WrongParameter(`floor: ${figure(floor)} is above the maximum of ${figure(maximum)}`)
    for (const [i, place] of (places ?? []).entries()) {
      const before = i === 0 ? maximum : places![i - 1]!
      if (place.gt(before)) throw new WrongParameter(`places: ${figure(place)} is above the ${figure(before)} before it`)
    }
    if (places?.at(-1)?.lt(floor)) throw new WrongParameter('places: the last gives less than the floor')
  },
  prepare: ({ maximum, places, less, floor = Decimal.zero }) => ({
    pointsOf: (place: number): Decimal =>
      places === undefined ? Decimal.max(floor, maximum.minus(less!.times(place - 1))) : (places[place - 1] ?? floor),
  }),
  describe({ maximum, places, less, floor = Decimal.zero, ties }) {
    const tie =
      ties === 'better'
        ? { zh: '并列按高名次', en: 'equals share the better place' }
        : { zh: '并列取平均', en: 'equals share the mean of their places' }
    const list = places?.map(figure)
    return list === undefined
      ? {
          zh: `第1名得${figure(maximum)}，每后1名少${figure(less!)}，不低于${figure(floor)}；${tie.zh}`,
          en: `${figure(maximum)} for the first place, ${figure(less!)} less for each further one, not below ${figure(floor)}; ${tie.en}`,
        }
      : {
          zh: `${list.map((place, i) => `第${i + 1}名得${place}`).join('，')}，其余得${figure(floor)}；${tie.zh}`,
          en: `${list.map((place, i) => `place ${i + 1} ${place}`).join(', ')}, others ${figure(floor)}; ${tie.en}`,
        }
  },
  score({ pointsOf, ties }, { place, shared, peers, says }) {
    if (place === undefined) {
      // The last place that wins anything is the nearest one.
      let last = Math.max(1, peers)
      while (last > 1 && pointsOf(last).isZero()) last -= 1
      return {
        points: Decimal.zero,
        branch: 'no-place',
        arithmetic: inTurn(says, { zh: '没有名次，得0', en: 'no place, 0 points' }),
        ...(!pointsOf(last).isZero() && { nearest: reach(last, pointsOf(last)) }),
      }
    }
    const filled = Array.from({ length: ties === 'mean' ? shared : 1 }, (_, i) => pointsOf(place + i))
    const points = Decimal.sum(filled).div(filled.length)
    const equals = shared > 1 ? { zh: `（${shared}人并列）`, en: ` (${shared} equal)` } : { zh: '', en: '' }
    const steps = filled.length > 1 ? `(${added(filled)})÷${filled.length}=` : ''
    return {
      points,
      branch: `place-${place}`,
      arithmetic: inTurn(says, {
        zh: `第${place}名${equals.zh}，得${steps}${figure(points)}`,
        en: `place ${place}${equals.en}, ${steps}${figure(points)} points`,
      }),
      ...nearestOf(),
    }

    /** Upward, alone on a place; where no place gives more, the next place down that gives less. */
    function nearestOf(): { nearest?: NearestChange } {
      for (let to = place!; to >= 1; to -= 1) if (pointsOf(to).gt(points)) return { nearest: reach(to, pointsOf(to).minus(points)) }
      for (let to = place! + 1; to <= peers; to += 1) if (pointsOf(to).lt(points)) return { nearest: reach(to, pointsOf(to).minus(points)) }
      return {}
    }
  },
})

const reach = (place: number, gain: Decimal): NearestChange => ({ says: { zh: `得第${place}名`, en: `place ${place} alone` }, gain })
