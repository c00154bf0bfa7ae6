import type { Said } from './checkAlone.ts'
import { command } from './command.ts'

/** Runs a command. @returns what happened, in order */
async function happened(does: () => Promise<Said>, tell: () => Promise<void> = () => Promise.resolve()) {
  const steps: string[] = []
  const told = async (said: NonNullable<Said>) => {
    steps.push(said.key)
    await tell()
  }
  await command(does, told, 20)({ completed: () => void steps.push('completed') }).catch(() => steps.push('thrown'))
  return steps
}

test('work that says nothing is completed', async () => expect(await happened(() => Promise.resolve(undefined))).toEqual(['completed']))

test('what is to be said is said first', async () =>
  expect(await happened(() => Promise.resolve({ key: 'command.no-sheet' }))).toEqual(['command.no-sheet', 'completed']))

test('work that throws is said and completed', async () =>
  expect(await happened(() => Promise.reject(new Error('GeneralException')))).toEqual(['excel.trouble.other', 'completed']))

test('work that never ends is said and completed', async () =>
  expect(await happened(() => new Promise(() => undefined))).toEqual(['excel.trouble.no-answer', 'completed']))

test('telling that fails, or never ends, is completed', async () => {
  const says = () => Promise.resolve({ key: 'command.no-sheet' } as const)
  expect(await happened(says, () => Promise.reject(new Error('12007')))).toEqual(['command.no-sheet', 'completed', 'thrown'])
  expect(await happened(says, () => new Promise(() => undefined))).toEqual(['command.no-sheet', 'completed'])
})
