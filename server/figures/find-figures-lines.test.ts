import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const command = join(import.meta.dirname, 'find-figures-lines.ts')
const told = (input: string) =>
  JSON.parse(execFileSync(process.execPath, [command], { input, encoding: 'utf8' })) as unknown

test('a text comes in, its figures go out as JSON, a printed percentage beside its count', () => {
  const shared = {
    ...{ numerator: 6058, denominator: 7696, asOf: '2025-06', about: 'cả nước', kind: 'result' },
    ...{ indicator: 'xã đạt chuẩn', sentence: expect.stringContaining('78,7%') as string },
  }
  expect(told('Đến tháng 6/2025, cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn.\n')).toMatchObject([
    { value: 6058, unit: 'xã', written: '6.058/7.696', percent: 78.7, ...shared },
    { value: 78.7, unit: '%', written: '78,7', ...shared },
  ])
  expect(told('Không có số nào.')).toEqual([])
})
