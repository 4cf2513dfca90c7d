import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { listDifferences } from './installed.mjs'

const plain = { version: '1.0.0', integrity: 'sha512-one' }
const here = { optional: true, os: [process.platform], cpu: [process.arch] }
const elsewhere = process.platform === 'win32' ? 'linux' : 'win32'

describe('what is installed', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'installed-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
  })

  test('is the same when every package is there as locked', () => {
    lock({ 'node_modules/zod': plain, 'node_modules/a/node_modules/zod': { ...plain, dev: true } })
    install({ 'node_modules/zod': plain, 'node_modules/a/node_modules/zod': plain })
    expect(listDifferences(folder)).toEqual([])
  })

  test('differs in everything when nothing was installed yet', () => {
    lock({ 'node_modules/zod': plain, 'node_modules/vitest': { ...plain, dev: true } })
    expect(listDifferences(folder)).toEqual(['node_modules/zod', 'node_modules/vitest'])
  })

  test.each([
    ['version', { ...plain, version: '1.0.1' }],
    ['integrity', { ...plain, integrity: 'sha512-two' }],
  ])('differs by %s', (_, other) => {
    lock({ 'node_modules/zod': other })
    install({ 'node_modules/zod': plain })
    expect(listDifferences(folder)).toEqual(['node_modules/zod'])
  })

  test('differs when a folder was deleted by hand', () => {
    lock({ 'node_modules/zod': plain })
    install({ 'node_modules/zod': plain })
    rmSync(join(folder, 'node_modules/zod'), { recursive: true })
    expect(listDifferences(folder)).toEqual(['node_modules/zod'])
  })

  test.each([
    ['another system', { os: [elsewhere] }],
    ['another system, as text', { os: elsewhere }],
    ['any system but this', { os: [`!${process.platform}`] }],
    ['another processor', { cpu: ['mips'] }],
    ['another C library', { libc: ['none of ours'] }],
  ])('may lack an optional package for %s', (_, platform) => {
    lock({ 'node_modules/binary': { ...plain, ...platform, optional: true } })
    expect(listDifferences(folder)).toEqual([])
  })

  test.each([
    ['this system', here],
    ['any system but another', { optional: true, os: [`!${elsewhere}`] }],
    ['every system', { optional: true }],
  ])('may not lack an optional package for %s that something asks for', (_, platform) => {
    lock({ 'node_modules/binary': { ...plain, ...platform } }, { binary: '1' })
    expect(listDifferences(folder)).toEqual(['node_modules/binary'])
  })

  test('may lack an optional package that only one for another system asks for', () => {
    const asking = { ...plain, os: elsewhere, optional: true, dependencies: { binary: '1' } }
    lock({ 'node_modules/asking': asking, 'node_modules/binary': { ...plain, optional: true } })
    expect(listDifferences(folder)).toEqual([])
  })

  function lock(packages: Record<string, object>, optionalDependencies = {}) {
    const project = { name: 'lan-toa', optionalDependencies }
    write('package-lock.json', { packages: { '': project, ...packages } })
  }

  function install(packages: Record<string, object>) {
    mkdirSync(join(folder, 'node_modules'))
    write('node_modules/.package-lock.json', { packages })
    for (const path of Object.keys(packages)) {
      mkdirSync(join(folder, path), { recursive: true })
      write(`${path}/package.json`, {})
    }
  }

  function write(name: string, content: object) {
    writeFileSync(join(folder, name), JSON.stringify(content))
  }
})
