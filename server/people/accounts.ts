import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { isOneOf, liesIn } from '#db/rows.ts'
import { instant } from '#server/clock.ts'
import { refuseDissolved } from '#server/places/dissolved.ts'
import { RefusedError } from '#server/refused.ts'
import { hashPassword } from './hashing.ts'
import { refusePassword } from './password.ts'
import { may, type Actor, type Role } from './permissions.ts'

/** A signed-in person as the rest of the house knows one: never the password. */
export type Account = Actor & {
  email: string
  name: string
  placeCode: string
  placeName: string
  placeKind: 'country' | 'province' | 'commune' | 'village'
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await accounts(db)
    .where('accounts.id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row && toAccount(row)
}

/** Names by account, of closed ones too: what they did stays theirs. */
export async function listNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where(isOneOf(db, 'id', [...new Set(ids)]))
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The people of a place and of the places within it. */
export async function listAccounts(db: Db, { by }: { by: Account }): Promise<Account[]> {
  if (!may(by, 'people.manage', by)) return []
  const rows = await accounts(db)
    .where(liesIn('places.path', by.placePath))
    .where('disabledAt', 'is', null)
    .orderBy('places.path')
    .orderBy('accounts.name')
    .execute()
  return rows.map(toAccount)
}

type NewAccount = { email: string; name: string; role: Role; placeCode: string; password: string }

/** Opens an account in a place. @throws RefusedError: not allowed there, no more there, address taken, a password that cannot be taken */
export async function addAccount(
  db: Db,
  account: NewAccount & { by: Actor | 'set-up' },
): Promise<string> {
  const place = await db
    .selectFrom('places')
    .select(['path', 'type', 'name', 'validUntil'])
    .where('code', '=', account.placeCode)
    .executeTakeFirst()
  if (!place) throw new RefusedError('people.noPlace')
  const { by } = account
  if (by !== 'set-up' && !may(by, 'people.manage', { placePath: place.path }))
    throw new RefusedError('people.notYours')
  refuseDissolved([place])
  refusePassword(account)
  const id = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accounts')
    .values({
      id,
      email: emailKey(account.email),
      name: account.name.normalize('NFC').trim(),
      role: account.role,
      placeCode: account.placeCode,
      passwordHash: await hashPassword(account.password),
      createdAt: instant(),
      disabledAt: null,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) throw new RefusedError('people.emailTaken')
  return id
}

/** An address as it is compared: without spaces around it, in lower case. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}

function accounts(db: Db) {
  return db
    .selectFrom('accounts')
    .innerJoin('places', 'places.code', 'accounts.placeCode')
    .select([
      'accounts.id',
      'email',
      'accounts.name',
      'role',
      'placeCode',
      'places.path as placePath',
      'places.kind as placeKind',
      'places.type as placeType',
      'places.name as place',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number]

function toAccount({ placeType, place, ...row }: Row): Account {
  return { ...row, placeName: row.placeKind === 'country' ? place : `${placeType} ${place}` }
}
