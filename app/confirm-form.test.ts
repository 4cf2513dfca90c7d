import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { ConfirmForm } from './confirm-form.ts'

const SOURCE = { publisher: 'UBND xã', accessed: '26/11/2026' }
const ROW = { take: 'on', indicator: 'hộ nghèo', value: 'hơn 80', unit: 'hộ', asOf: '06/2026' }

function parse(source: Record<string, string>, ...rows: Record<string, string>[]) {
  const form = new FormData()
  for (const [name, text] of Object.entries(source)) form.append(name, text)
  for (const [at, row] of rows.entries())
    for (const [name, text] of Object.entries(row)) form.append(`figures[${at}].${name}`, text)
  return parseWithZod(form, { schema: ConfirmForm })
}

const faultsOf = (submission: ReturnType<typeof parse>) => submission.reply().error

describe('figures that were found in a document', () => {
  test('are those that a person took, each with the source of all', () => {
    const { take: _, ...left } = ROW
    const submission = parse(SOURCE, ROW, { ...left, indicator: 'hộ cận nghèo' })
    expect(submission.status === 'success' && submission.value).toMatchObject([
      { indicator: 'hộ nghèo', asOf: '2026-06', publisher: 'UBND xã', accessed: '2026-11-26' },
    ])
  })

  test('say at their own place what is missing; those left out may lack it', () => {
    expect(faultsOf(parse(SOURCE, { ...ROW, asOf: '' }, { indicator: '' }))).toEqual({
      'figures[0].asOf': ['figures.missing'],
    })
    expect(faultsOf(parse({ publisher: '' }, ROW))).toEqual({ publisher: ['figures.missing'] })
  })

  test('are at least one', () => {
    const { take: _, ...left } = ROW
    expect(faultsOf(parse(SOURCE, left))).toEqual({ figures: ['figures.paste.noneTaken'] })
  })
})
