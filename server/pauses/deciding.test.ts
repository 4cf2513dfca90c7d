import { beforeEach, describe, expect, test } from 'vitest'
import { openRoad } from '#server/road.fixture.ts'
import { addAccount, findAccount } from '#server/people/accounts.ts'
import type { Role } from '#server/people/permissions.ts'
import { highest, mayResume } from './deciding.ts'

let road: Awaited<ReturnType<typeof openRoad>>
beforeEach(async () => {
  road = await openRoad()
})

describe('publishing of the whole installation is resumed', () => {
  test('by the administrator of the highest place, and by nobody else there', async () => {
    const { cast } = road
    const allowed = []
    for (const [name, by] of Object.entries(cast))
      if (await mayResume(road.db, { by })) allowed.push(name)
    expect(allowed).toEqual(['administrator'])
  })

  test('not by one of a commune while its province has one, whoever else is there', async () => {
    const commune = await add('administrator', '31299')
    expect(await mayResume(road.db, { by: commune })).toBe(false)
    const { id } = road.cast.administrator
    const disabled = { disabledAt: '2026-11-22' }
    await road.db.updateTable('accounts').set(disabled).where('id', '=', id).execute()
    expect(await mayResume(road.db, { by: commune })).toBe(true)
  })

  test('by one of any province where the country has none, and by the country alone where it has', async () => {
    const other = await add('administrator', '19')
    expect(await mayResume(road.db, { by: other })).toBe(true)
    expect(await mayResume(road.db, { by: road.cast.administrator })).toBe(true)
    const country = await add('administrator', 'VN')
    expect(await mayResume(road.db, { by: country })).toBe(true)
    expect(await mayResume(road.db, { by: other })).toBe(false)
  })
})

test('the highest places are those with the fewest steps', () => {
  expect(highest(['VN/92/31299', 'VN/92', 'VN/19'])).toEqual(['VN/92', 'VN/19'])
  expect(highest([])).toEqual([])
})

async function add(role: Role, placeCode: string) {
  const account = { email: `${placeCode}@x.vn`, name: placeCode, role, placeCode }
  const id = await addAccount(road.db, { ...account, password: 'mat-khau-dai', by: 'set-up' })
  return (await findAccount(road.db, id))!
}
