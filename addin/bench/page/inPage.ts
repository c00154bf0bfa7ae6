export { checkingTimes } from './checking.ts'
export { layingTimes } from './laying.ts'
