import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { arrows } from './eslint.arrows.js'

const floors = ['app/**', 'workers/**', 'server/**', 'db/**']
const tests = '**/*.{test,fixture,setup}.ts'
const commands = [
  'server/{index,doctor}.ts',
  'server/bench/*.ts',
  'server/backups/{backup,restore}.ts',
  'server/demo/demo-data.ts',
  'server/scores/recompute.ts',
  'server/guard/guard-lines.ts',
  'server/speech/read-lines.ts',
  'server/places/import.ts',
]

/** One rule under many names: several arrows hold for one file, and ESLint keeps one setting a rule. */
const { 'no-restricted-imports': restrictedImports } = /** @type {any} */ (tseslint.plugin).rules

export default defineConfig(
  { ignores: ['build/', 'data/', '.cache/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      // TypeScript knows what is defined.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['app/**'],
    extends: [reactHooks.configs.flat.recommended],
    // What only the browser knows comes after a page rendered on the server: in an effect.
    rules: { 'react-hooks/set-state-in-effect': 'off' },
  },
  {
    plugins: {
      arrow: { rules: Object.fromEntries(arrows.map(({ name }) => [name, restrictedImports])) },
    },
  },
  arrows.map(({ name, files, except = [], forbid, why }) => ({
    files,
    ignores: except,
    rules: { [`arrow/${name}`]: ['error', { patterns: [{ regex: forbid, message: why }] }] },
  })),
  {
    files: floors,
    ignores: ['server/index.ts', tests],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression[source.value=/^[#.]/]',
          message: 'Import our own files at the top, where the arrows are held.',
        },
      ],
    },
  },
  {
    files: floors,
    ignores: ['app/routes/**', 'app/routes.ts', 'app/root.tsx', 'app/entry.*.tsx', '**/*.setup.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    files: floors,
    ignores: ['**/*.mjs', 'workers/index.ts', ...commands],
    rules: { 'no-console': ['error', { allow: ['error', 'warn'] }] },
  },
  {
    files: floors,
    ignores: ['**/*.mjs', 'server/env.ts', tests],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'server/env.ts reads the environment.' },
      ],
    },
  },
)
