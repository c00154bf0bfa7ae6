import { stepped, type Way } from './places.ts'

const top: Way = [{ view: 'ranking' }]
const deeper = stepped(top, { go: 'in', to: { view: 'scorecard', run: 2, id: 'XZ-03/1' } })
const deepest = stepped(deeper, { go: 'in', to: { view: 'card', run: 2, id: 'XZ-03/1/6' } })

test('Esc climbs from the card to the scorecard to the ranking, and stays there', () => {
  expect(stepped(deepest, { go: 'back' })).toEqual(deeper)
  expect(stepped(stepped(deepest, { go: 'back' }), { go: 'back' })).toEqual(top)
  expect(stepped(top, { go: 'back' })).toEqual(top)
})

test('another tab forgets the way', () => expect(stepped(deepest, { go: 'over', to: { view: 'heat' } })).toEqual([{ view: 'heat' }]))

test('the next sheet stands where the one before stood: Esc leads back to the list of both', () => {
  const sheet = (kind: string) => ({ view: 'review', sheet: { department: '行政科', period: '2011-06', kind } }) as const
  const reviewed = stepped([{ view: 'review' }], { go: 'in', to: sheet('attendance') })
  expect(stepped(reviewed, { go: 'instead', to: sheet('approvals') })).toEqual([sheet('approvals'), { view: 'review' }])
})
