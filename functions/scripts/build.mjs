import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

// Bundles what runs: dist/main.mjs is the entry file for Azure (package.json, "main") and for the local host alike.
// node build.mjs [FOLDER NAME=FILE...]: other files into another folder, for tests.

const functions = fileURLToPath(new URL('..', import.meta.url))
const [folder = join(functions, 'dist'), ...asked] = process.argv.slice(2)
const entries =
  asked.length > 0
    ? Object.fromEntries(asked.map((entry) => entry.split('=')))
    : {
        main: 'functions/main.ts',
        local: 'local/main.ts',
        start: 'scripts/start.ts',
        year: 'scripts/year.ts',
        verify: 'scripts/verify.ts',
        bench: 'scripts/bench.ts',
        docs: 'scripts/docs.ts',
        readWorker: 'workbook/readWorker.ts',
      }

const bundle = await rolldown({
  input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(functions, file)))),
  cwd: functions,
  platform: 'node',
  // Supplied by the host at run time; native, so loaded from node_modules.
  external: ['@azure/functions-core', 'libsql', /^node:/],
  resolve: { alias: { '@kaoji/shared': resolve(functions, '../shared') }, extensions: ['.ts', '.mjs', '.js', '.json'] },
})
const { output } = await bundle.write({
  dir: folder,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].mjs',
  // Flat, so that a chunk finds the entry files beside itself.
  chunkFileNames: '[name]-[hash].mjs',
})
await bundle.close()

// Only afterwards: who runs from an earlier build keeps its chunks until the new ones are there.
const written = new Set(output.map(({ fileName }) => fileName))
for (const file of readdirSync(folder)) if (!written.has(file)) rmSync(join(folder, file), { recursive: true })
for (const file of output) if (file.type === 'chunk' && file.isEntry) console.log(join(folder, file.fileName))
