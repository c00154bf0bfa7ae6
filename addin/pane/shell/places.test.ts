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
