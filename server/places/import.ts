import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { instant, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import type { Comparison, Listed } from './compare-lists.ts'
import { checkDay, compareWithKept, importList, NotImportedError } from './import-list.ts'
import { readOptions, type ImportOptions } from './import-options.ts'
import { reportOf, type ImportReport } from './import-report.ts'
import { openToCompare, openToImport } from './open-kept.ts'
import { readPlaceFile } from './place-file.ts'
import { countReferences } from './place-references.ts'
import { reportWords, writtenDay } from './report-words.ts'

/** Exit codes of `npm run places -- FILE`: nothing can be imported; the command is not written so. */
const NOT_IMPORTED = 1
const WRONG_USE = 2

const read = readOptions(process.argv.slice(2))
if ('wrong' in read) end(WRONG_USE, [read.wrong])
else await run(read.options)

async function run(options: ImportOptions): Promise<void> {
  const { file, apply, from } = options
  const text = readText(file)
  if (text === undefined) return end(WRONG_USE, [`Không đọc được tệp ${file}.`])
  if (apply && !from)
    return end(WRONG_USE, ['Xin ghi danh mục có giá trị từ ngày nào, ví dụ: --from 2026-04-30'])
  const list = readPlaceFile(text)
  if ('faults' in list) return refuse(options, list.faults)
  await compareAndTell(options, list.listed).catch((error) => {
    if (!(error instanceof NotImportedError)) throw error
    refuse(options, [error.message])
  })
}

async function compareAndTell(options: ImportOptions, listed: Listed[]): Promise<void> {
  const { db, against } = options.apply ? await openToImport() : await openToCompare()
  try {
    const references = await countReferences(db)
    const comparison = await compare(db, options, listed)
    const report = reportOf({ comparison, listed, references })
    if (comparison.doubtful.length > 0) process.exitCode = NOT_IMPORTED
    tell(options, { against, report })
  } finally {
    await db.destroy()
  }
}

async function compare(
  db: Db,
  { apply, file, from, told }: ImportOptions,
  listed: Listed[],
): Promise<Comparison> {
  if (from && apply) {
    const source = `${basename(file)} (${writtenDay(from)})`
    return importList(db, { listed, told, from, source })
  }
  if (from) await checkDay(db, from)
  return compareWithKept(db, { listed, told })
}

type Told = { against: string; report: ImportReport }

function tell({ file, apply, from, json }: ImportOptions, { against, report }: Told): void {
  const applied = apply && report.changes.doubtful.length === 0
  if (json) return console.log(JSON.stringify({ file, from, against, applied, ...report }))
  const since = from ? `, có giá trị từ ${writtenDay(from)}` : ''
  console.log(
    [
      `Danh mục mới: ${basename(file)}${since}`,
      `So với: ${against}`,
      '',
      reportWords(report),
      '',
      conclusion({ file, from, applied }, report),
    ].join('\n'),
  )
}

function conclusion(
  { file, from, applied }: { file: string; from: string | undefined; applied: boolean },
  { changes }: ImportReport,
): string {
  if (changes.doubtful.length > 0)
    return 'Chưa nhập gì. Có nơi chưa rõ là nơi nào: xin chọn và ghi thêm --same như trên.'
  if (Object.values(changes).flat().length === 0) return 'Không có gì phải đổi.'
  if (applied) return 'Đã nhập. Những gì gắn với các nơi trên vẫn còn nguyên.'
  const day = from ? '' : ' --from NĂM-THÁNG-NGÀY'
  return [
    ...(from && from > toWallClock(instant()).date
      ? ['Ngày có giá trị còn ở phía trước: nhập bây giờ là đổi ngay bây giờ.']
      : []),
    `Đây là chạy thử, chưa đổi gì. Để nhập: npm run places -- ${file} --apply${day}`,
  ].join('\n')
}

function refuse({ file, json }: ImportOptions, reasons: string[]): void {
  if (json) console.log(JSON.stringify({ file, applied: false, reasons }))
  end(NOT_IMPORTED, [`Chưa nhập gì từ ${file}:`, ...reasons.map((reason) => `  ${reason}`)])
}

function end(code: number, lines: string[]): void {
  console.error(lines.join('\n'))
  process.exitCode = code
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
