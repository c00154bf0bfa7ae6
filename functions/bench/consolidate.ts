import { succeeded, type Call } from './caller.ts'

/** 汇总 over HTTP, until it is done. @returns its check code @throws Error where it ends otherwise */
export async function consolidate(office: Call, year: number, askEveryMilliseconds = 20): Promise<string> {
  let text = succeeded(await office('POST', `/api/years/${year}/runs`)).text
  for (;;) {
    const { run, state, code, trouble } = JSON.parse(text) as { run: number; state: string; code?: string; trouble?: string }
    if (state === 'done') return code!
    if (state !== 'scoring') throw new Error(`run ${run} is ${state}: ${trouble}`)
    await new Promise((resolve) => setTimeout(resolve, askEveryMilliseconds))
    text = succeeded(await office('GET', `/api/years/${year}/runs/${run}`)).text
  }
}
