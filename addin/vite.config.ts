import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { officeCopy } from './build/officeCopy.ts'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

// One build, several pages, each with chunks of its own: the workbench at /, the pane alone at /pane.html, the commands of the ribbon, sign-in's windows.
export default defineConfig({
  plugins: [react(), officeCopy()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: {
        workbench: page('index.html'),
        pane: page('pane.html'),
        signIn: page('sign-in.html'),
        msalRedirect: page('msal-redirect.html'),
        commands: page('commands.html'),
        notice: page('notice.html'),
      },
    },
  },
})
