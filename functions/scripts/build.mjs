import { existsSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

// Bundles what runs: dist/main.mjs is the entry file for Azure (package.json, "main") and for the local host alike.

const functions = fileURLToPath(new URL('..', import.meta.url))
const entries = {
  main: 'functions/main.ts',
  local: 'local/main.ts',
  year: 'scripts/year.ts',
  verify: 'scripts/verify.ts',
  bench: 'scripts/bench.ts',
  docs: 'scripts/docs.ts',
  readWorker: 'workbook/readWorker.ts',
}
const input = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(`${functions}${file}`)))

const bundle = await rolldown({
  input,
  cwd: functions,
  platform: 'node',
  // Supplied by the host at run time; native, so loaded from node_modules.
  external: ['@azure/functions-core', 'libsql', /^node:/],
  resolve: {
    alias: { '@kaoji/shared': fileURLToPath(new URL('../../shared', import.meta.url)) },
    extensions: ['.ts', '.mjs', '.js', '.json'],
  },
})
const { output } = await bundle.write({
  dir: `${functions}dist`,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].mjs',
  // Flat, so that a chunk finds the entry files beside itself.
  chunkFileNames: '[name]-[hash].mjs',
})
await bundle.close()
// Only afterwards: who runs from an earlier build keeps its chunks until the new ones are there.
const written = new Set(output.map(({ fileName }) => fileName))
for (const file of readdirSync(`${functions}dist`)) if (!written.has(file)) rmSync(`${functions}dist/${file}`, { recursive: true })
for (const file of output) if (file.type === 'chunk' && file.isEntry) console.log(`functions/dist/${file.fileName}`)
