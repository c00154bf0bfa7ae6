import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

// `npm run bench:pane`: bundles the bench, which shares the journeys' hands, and runs it from the checkout's root.

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)
const bundle = await rolldown({
  input: 'addin/bench/bench.ts',
  cwd: root,
  platform: 'node',
  external: [/^node:/, /^playwright-core/, /^@sparticuz/],
  resolve: {
    alias: { '@kaoji/shared': fileURLToPath(new URL('../../shared', import.meta.url)) },
    extensions: ['.ts', '.mjs', '.js', '.json'],
  },
})
const { output } = await bundle.write({ dir: '.kaoji/bench', format: 'esm', sourcemap: true, entryFileNames: '[name].mjs' })
await bundle.close()
await import(new URL(`../../.kaoji/bench/${output[0].fileName}`, import.meta.url).href)
