import { dec } from '@kaoji/shared/decimal'
import type { Outcome } from '@kaoji/shared/rules/define'
import type { FactShape, FactShapes } from '@kaoji/shared/rules/facts'
import { rules } from '@kaoji/shared/rules/registry'
import { same } from '@kaoji/shared/text'

interface Written {
  readonly maximum: string
  readonly parameters: unknown
  readonly facts: FactShapes[FactShape]
}

// Kinds that no clause of 2011 reads from sheets, with facts of a usual size.
const written: Readonly<Record<string, Written>> = {
  'carry-over': {
    maximum: '0',
    parameters: { upTo: '10' },
    facts: { losses: [lost('第16条', '1.5'), lost('第17条', '0.5')] },
  },
  responsibility: {
    maximum: '0',
    parameters: { share: '0.2', cap: '2' },
    facts: { losses: [lost('XZ-02第6条', '1.5'), lost('XZ-03第16条', '3'), lost('XZ-04第8条', '0.4')] },
  },
  'over-under': {
    maximum: '10',
    parameters: { base: '8', over: { each: '0.5', cap: '2' }, under: { each: '1' }, untargeted: '0.6' },
    facts: { value: dec('7'), says: same('7'), target: dec('9') },
  },
  'marginal-bands': {
    maximum: '10',
    parameters: { slices: [{ to: '10', rate: '0.5' }, { to: '20', rate: '0.3' }, { rate: '0.1' }] },
    facts: { value: dec('17'), says: same('17') },
  },
  'department-share': {
    maximum: '10',
    parameters: { share: '0.5' },
    facts: { points: dec('91.35'), maximum: dec('100'), says: same('行政科') },
  },
  combined: {
    maximum: '100',
    parameters: { shares: { A: '0.7', B: '0.3' } },
    facts: {
      scores: [
        { name: 'A', says: same('A'), score: dec('91.35') },
        { name: 'B', says: same('B'), score: dec('88.2') },
      ],
    },
  },
}

/** @returns a rule of a kind that no sheet of 2011 feeds, ready to score facts written for it */
export function ruleAlone(kind: string): () => Outcome {
  const { maximum, parameters, facts } = written[kind]!
  const rule = rules[kind]!.load(dec(maximum), parameters)
  return () => rule.score(facts)
}

function lost(says: string, points: string) {
  return { says: same(says), lost: dec(points) }
}
