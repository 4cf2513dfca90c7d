import { expect, test } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { refusePassword } from './password.ts'

const account = { email: 'tran.minhchau@mttq.vn', name: 'Trần Minh Châu' }
const refuse = (password: string) => () => refusePassword({ ...account, password })

test.each([
  'mat-khau-dai',
  'cay đa bến nước',
  '        ',
  '🙂🙂🙂🙂',
  'a'.repeat(200),
  'Chau1990xyz',
])('%j is taken: what it is made of is nobody’s business', (password) =>
  expect(refuse(password)).not.toThrow(),
)

test.each([
  ['1234567', 'people.shortPassword'],
  ['a'.repeat(201), 'people.longPassword'],
  ['12345678', 'people.commonPassword'],
  ['MatKhau123', 'people.commonPassword'],
  ['anhyeuem', 'people.commonPassword'],
  ['tran.minhchau@mttq.vn', 'people.ownPassword'],
  ['Tran.MinhChau', 'people.ownPassword'],
  ['tranminhchau1990', 'people.ownPassword'],
  ['Trần Minh Châu', 'people.ownPassword'],
  ['tran minh chau 2026', 'people.ownPassword'],
])('%j is refused: %s', (password, reason) => expect(refuse(password)).toThrow(reason))

test('every common one is long enough to be refused for being common', () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(100)
  expect([...COMMON_PASSWORDS].filter((password) => password.length < 8)).toEqual([])
  expect([...COMMON_PASSWORDS].filter((password) => password !== password.toLowerCase())).toEqual(
    [],
  )
})
