import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import type { ICruiseResult } from 'dependency-cruiser'
import { expect, onTestFinished, test } from 'vitest'

test('no file imports itself by way of others, not even for a type', async () => {
  const { circles, unread } = await listCircles(join(import.meta.dirname, '..'), [
    'app',
    'workers',
    'server',
    'db',
  ])
  expect(circles).toEqual([])
  expect(unread, 'imports that could not be followed').toEqual([])
})

test.each([
  ['values', 'import', 'import'],
  ['a value and a type', 'import', 'import type'],
  ['types alone', 'import type', 'import type'],
])('a circle of %s would be seen', async (_, there, back) => {
  const folder = makeFolder({
    'package.json': '{ "type": "module", "imports": { "#server/*": "./server/*" } }',
    'server/a/a.ts': `${there} { B } from '#server/b.ts'\nexport type A = B`,
    'server/b.ts': `${back} { A } from '#server/a/a.ts'\nexport type B = A | 1`,
  })
  const { circles } = await listCircles(folder, ['server'])
  expect(circles).toEqual(['server/a/a.ts → server/b.ts → server/a/a.ts'])
})

async function listCircles(baseDir: string, folders: string[]) {
  const { output } = await cruise(folders, {
    baseDir,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    ruleSet: { forbidden: [{ name: 'circle', from: {}, to: { circular: true } }] },
  })
  const { modules, summary } = output as ICruiseResult
  return {
    circles: summary.violations.map(({ from, cycle = [] }) => {
      return [from, ...cycle.map(({ name }) => name)].join(' → ')
    }),
    unread: modules.flatMap(({ source, dependencies }) => {
      const ours = dependencies.filter(({ module }) => /^[#.][^?]*$/.test(module))
      return ours.filter((it) => it.couldNotResolve).map(({ module }) => `${source}: ${module}`)
    }),
  }
}

function makeFolder(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'circles-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
