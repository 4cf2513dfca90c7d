import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Told } from './compare-lists.ts'

/** What the command is asked for. */
export type ImportOptions = {
  file: string
  apply: boolean
  json: boolean
  /** The day from which the list holds; missing where nothing says it. */
  from: string | undefined
  told: Told[]
}

const USAGE =
  'Cách dùng: npm run places -- TỆP [--apply] [--from NĂM-THÁNG-NGÀY] [--same MÃ_ĐANG_DÙNG=MÃ_MỚI]… [--json]'
const Day = z.iso.date()
const Same = z.string().regex(/^(\d{2}|\d{5})=(\d{2}|\d{5})$/)

/** Reads the arguments of the command. @returns the options, or a sentence that says what is wrong with them */
export function readOptions(args: string[]): { options: ImportOptions } | { wrong: string } {
  try {
    const { values, positionals } = parse(args)
    const { apply = false, json = false, same = [], from } = values
    const [file, ...more] = positionals
    if (!file || more.length > 0) return { wrong: `Xin ghi đúng một tệp danh mục. ${USAGE}` }
    if (from && !Day.safeParse(from).success)
      return { wrong: `--from ${from} không phải một ngày như 2026-04-30. ${USAGE}` }
    const strange = same.find((one) => !Same.safeParse(one).success)
    if (strange) return { wrong: `--same ${strange} không có dạng 06970=06978. ${USAGE}` }
    const told = same.map((one) => ({ now: one.split('=')[0]!, then: one.split('=')[1]! }))
    return { options: { file, apply, json, told, from: from ?? dayInName(file) } }
  } catch (error) {
    return { wrong: `${(error as Error).message} ${USAGE}` }
  }
}

function parse(args: string[]) {
  const flag = { type: 'boolean' } as const
  const from = { type: 'string' } as const
  const same = { type: 'string', multiple: true } as const
  return parseArgs({
    args,
    allowPositionals: true,
    options: { apply: flag, json: flag, from, same },
  })
}

/** `administrative-units-2026-04-30.json` says its day itself. */
function dayInName(file: string): string | undefined {
  const days = basename(file).match(/\d{4}-\d{2}-\d{2}/g) ?? []
  return days.findLast((day) => Day.safeParse(day).success)
}
