import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import pane from '../vite.config.ts'

const { KAOJI_BENCH_ENTRY: entry = 'page/inPage.ts', KAOJI_BENCH_NAME: name = 'kaojiBench' } = process.env

// What is timed in the page, built just as the pane is.
export default defineConfig({
  build: {
    target: pane.build?.target ?? 'es2022',
    outDir: resolve(import.meta.dirname, '../../.kaoji/bench'),
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: resolve(import.meta.dirname, entry), name, formats: ['iife'], fileName: () => `${name}.js` },
  },
})
