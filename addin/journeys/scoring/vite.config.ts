import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import pane from '../../vite.config.ts'

// The scoring cases, built just as the pane is, into one script that a test hands to a page.
export default defineConfig({
  build: {
    target: pane.build?.target ?? 'es2022',
    outDir: resolve(import.meta.dirname, '../../../.kaoji/journeys'),
    emptyOutDir: false,
    lib: { entry: resolve(import.meta.dirname, 'everyCase.ts'), name: 'kaojiScoring', formats: ['iife'], fileName: () => 'everyCase.js' },
  },
})
