const path = require('node:path')

const root = path.resolve(__dirname, '..')
// These packages are published as ES modules only, so they are compiled like our own files.
const modulesOnly = ['jose', 'hucre', 'oidc-provider', 'fast-check', 'pure-rand', 'quick-lru', 'nanoid', 'eta', 'koa', '@koa', 'd3-[a-z-]+', 'internmap']

/** @type {import('jest').Config} */
module.exports = {
  rootDir: root,
  testMatch: ['<rootDir>/{shared,functions,addin}/**/*.test.{ts,tsx}'],
  testEnvironment: 'node',
  // No assertion: on a machine with other work beside it a property's hundreds of workbooks take longer than Jest's 5 seconds.
  testTimeout: 60_000,
  transform: {
    '\\.m?[jt]sx?$': ['@swc/jest', {
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false }, experimental: { plugins: [] } },
      sourceMaps: 'inline',
    }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
  moduleNameMapper: { '^@kaoji/shared/(.*)$': '<rootDir>/shared/$1.ts' },
  modulePathIgnorePatterns: ['<rootDir>/.kaoji', '<rootDir>/(shared|functions|addin)/dist'],
}
