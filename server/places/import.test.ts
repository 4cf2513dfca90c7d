import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { makeTestDatabase, openTestDatabase, settingsOf } from '#db/test-database.fixture.ts'
import { compareWithKept, importList } from './import-list.ts'
import { reportOf } from './import-report.ts'
import { readPlaceFile } from './place-file.ts'
import { readPlaceList } from './place-list.ts'
import { addPlaces, countPlaces } from './places.ts'

/** The list of 30 April 2026 is no part of the project: where somebody has laid it beside it, it is tried. */
const FILE = join(import.meta.dirname, '../../../shared/data/administrative-units-2026-04-30.json')
const THERE = existsSync(FILE)
const WHY_NOT = THERE ? '' : ` (skipped: ${FILE} is not there)`

describe('the list of 30 April 2026 over the installed one', { timeout: 60_000 }, () => {
  test.runIf(THERE)(`retypes eleven, recodes two, and no more${WHY_NOT}`, async () => {
    const db = await openTestDatabase()
    await addPlaces(db, readPlaceList())
    const all = () => db.selectFrom('places').selectAll().orderBy('code').execute()
    const before = await all()
    const read = readPlaceFile(readFileSync(FILE, 'utf8'))
    const listed = 'listed' in read ? read.listed : []
    const newer = { listed, told: [], from: '2026-04-30', source: 'the newer list' }

    const comparison = await compareWithKept(db, newer)
    const { changes, ...report } = reportOf({ comparison, listed, references: new Map() })
    expect(report).toEqual({
      ...{ unchanged: 3342, respelled: 197 },
      provinces: { 'Thành phố': 7, Tỉnh: 27 },
      communes: { Phường: 697, Xã: 2611, 'Đặc khu': 13 },
    })
    const sizes = Object.entries(changes).map(([change, { length }]) => [change, length])
    expect(Object.fromEntries(sizes)).toEqual({
      ...{ renamed: 0, retyped: 11, recoded: 2, moved: 0 },
      ...{ added: 0, dissolved: 0, restored: 0, doubtful: 0 },
    })
    expect(await all()).toEqual(before)

    await importList(db, newer)
    expect(await countPlaces(db)).toEqual({ provinces: 34, communes: 3321 })
    const after = await all()
    const paths = (places: typeof after) => places.map(({ path }) => path)
    expect(paths(after)).toEqual(paths(before))
    const types = Map.groupBy(after, ({ type }) => type)
    const counts = ['Phường', 'Xã', 'Đặc khu', 'Thành phố'].map((type) => types.get(type)?.length)
    expect(counts).toEqual([697, 2611, 13, 7])
    const named = (name: string) => after.filter((place) => place.name === name)
    expect(named('Đồng Nai')).toMatchObject([{ code: '75', type: 'Thành phố' }])
    expect(named('Ba Chẽ')).toMatchObject([{ code: '06970', officialCode: '06978' }])
    expect(named('Thanh Hóa')).toMatchObject([{ code: '38', type: 'Tỉnh' }])

    expect((await importList(db, newer)).unchanged).toHaveLength(3355)
    expect(await all()).toEqual(after)
    await db.destroy()
  })
})

describe('the command', { timeout: 60_000 }, () => {
  test('tries first and changes nothing, then does what it said', async () => {
    const { all, run, db } = await install()
    const before = await all()
    const file = fileWith((text) => text.replace('Xã Phong Điền', 'Xã Cầu Nhiếm'))
    const dry = await run(file)
    expect(dry.code).toBe(0)
    expect(dry.out).toContain('có giá trị từ 01/05/2026')
    expect(dry.out).toMatch(/Đổi tên +1\n/)
    expect(dry.out).toContain('31299 Xã Phong Điền, Thành phố Cần Thơ → Xã Cầu Nhiếm')
    expect(dry.out).toContain(`Để nhập: npm run places -- ${file} --apply`)
    expect(await all()).toEqual(before)
    const applied = await run(file, '--apply', '--json')
    expect(applied.out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(applied.out)).toMatchObject({ applied: true, unchanged: 3354 })
    expect((await all()).find(({ code }) => code === '31299')).toMatchObject({
      ...{ name: 'Cầu Nhiếm', validFrom: '2026-05-01' },
      source: 'list-2026-05-01.json (01/05/2026)',
    })
    await db.destroy()
  })

  test('refuses all of a file with a bad row in its middle', async () => {
    const { all, run, db } = await install()
    const before = await all()
    const file = fileWith((text) =>
      text.replace('Xã Phong Điền', 'Thị trấn Phong Điền').replace('Xã Trường Long', 'Xã A'),
    )
    const { code, out, error } = await run(file, '--apply', '--json')
    expect(code).toBe(1)
    expect(error).toMatch(/đơn vị thứ \d+ \(mã "31299", tên "Thị trấn Phong Điền"\): FullName phải/)
    expect(JSON.parse(out)).toMatchObject({ applied: false, reasons: [expect.any(String)] })
    expect(await all()).toEqual(before)
    await db.destroy()
  })

  test('asks which place is which, and does nothing until it is told', async () => {
    const { all, run, db } = await install()
    const before = await all()
    const file = fileWith((text) =>
      text.replace('Xã Trường Long', 'Xã X').replace('Xã Phong Điền', 'Xã Trường Long'),
    )
    const asked = await run(file, '--apply')
    expect(asked.code).toBe(1)
    expect(asked.out).toContain('--same 31309=31299')
    expect(asked.out).toContain('Chưa nhập gì.')
    expect(await all()).toEqual(before)
    await db.destroy()
  })

  test('wants a day before it applies, and a file that can be read', async () => {
    const nowhere = { DATA_DIR: join(folder(), 'none') }
    const file = fileWith((text) => text, 'list.json')
    expect(await runWith(nowhere, file, '--apply')).toMatchObject({
      ...{ code: 2, error: expect.stringContaining('--from 2026-04-30') },
    })
    expect(await runWith(nowhere, 'none.json')).toMatchObject({
      ...{ code: 2, error: expect.stringContaining('Không đọc được tệp none.json') },
    })
  })

  test('compares with the installed list where there is no database, and makes none', async () => {
    const dataDir = join(folder(), 'none')
    const { code, out } = await runWith(
      { DATA_DIR: dataDir },
      fileWith((text) => text),
    )
    expect(code).toBe(0)
    expect(out).toContain('So với: danh mục cài sẵn')
    expect(out).toContain('Không có gì phải đổi.')
    expect(existsSync(dataDir)).toBe(false)
  })
})

type Ran = { code: number; out: string; error: string }

/** Runs the command as a person would, with these settings alone. */
function runWith(settings: Record<string, string>, ...args: string[]): Promise<Ran> {
  const command = [join(import.meta.dirname, 'import.ts'), ...args]
  const env = { NODE_ENV: 'production', ...settings } as const
  return new Promise((resolve) =>
    execFile(process.execPath, command, { env }, (failed, out, error) =>
      resolve({ code: Number(failed?.code ?? 0), out, error }),
    ),
  )
}

/** An installation with the installed list. */
async function install() {
  const dataDir = folder()
  const location = await makeTestDatabase({ file: join(dataDir, 'lan-toa.sqlite') })
  const db = openDatabase(location)
  await addPlaces(db, readPlaceList())
  const all = () => db.selectFrom('places').selectAll().orderBy('code').execute()
  const settings = { DATA_DIR: dataDir, ...settingsOf(location) }
  return { db, all, run: (...args: string[]) => runWith(settings, ...args) }
}

/** The installed list as a file, with something done to it. */
function fileWith(change: (text: string) => string, name = 'list-2026-05-01.json'): string {
  const places = readPlaceList()
  const written = places
    .filter(({ kind }) => kind === 'province')
    .map(({ code, type, name }) => ({
      Code: code,
      FullName: `${type} ${name}`,
      Wards: places
        .filter(({ parentCode }) => parentCode === code)
        .map((one) => ({
          Code: one.code,
          FullName: `${one.type} ${one.name}`,
          ProvinceCode: code,
        })),
    }))
  const file = join(folder(), name)
  writeFileSync(file, change(JSON.stringify(written)))
  return file
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'lan-toa-places-'))
}
