import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import type { Schema } from '#db/schema.ts'
import { ENGINE, openTestDatabase } from '#db/test-database.fixture.ts'
import type { Account } from '#server/people/accounts.ts'
import { isWithin } from '#server/places/places.ts'
import { askBuild, listBuiltRoutes, type BuiltRoute } from './built-routes.fixture.ts'
import { contents } from './contents.fixture.ts'
import { each } from './each.fixture.ts'
import { addressOf, lets, RULES, type Rule } from './rules.fixture.ts'
import { openUnits, type Unit } from './units.fixture.ts'

let db: Kysely<Schema>
let units: Unit[]
/** Whose things are asked for; on PostgreSQL, where the same queries take longer, of one commune in each province. */
let owners: Unit[]
let people: Account[]
let routes: BuiltRoute[]

beforeAll(async () => {
  routes = await listBuiltRoutes()
  db = await openTestDatabase()
  units = await openUnits(db)
  owners = units.filter(({ code }) => ENGINE === 'sqlite' || ['31299', '05443'].includes(code))
  people = units.flatMap((unit) => Object.values(unit.people))
}, 60_000)
afterAll(() => db.destroy())

test('every route of the build has its rule, and every rule its route', () => {
  const built = routes.map(({ path, reads, changes }) => ({ path, reads, changes }))
  const ruled = Object.entries(RULES).map(([path, { reads, changes }]) => ({
    ...{ path, reads: Boolean(reads), changes: Boolean(changes) },
  }))
  expect(built).toEqual(ruled.sort((a, b) => (a.path < b.path ? -1 : 1)))
})

describe('role × unit × route × id', () => {
  test('what is another’s is not there to be read, and nothing of it stands elsewhere', async () => {
    const faults: string[] = []
    const reads = cases('reads')
    await each(reads, async ({ route, person, unit, allowed }) => {
      const answer = await askBuild(db, { route, address: addressOf(route.path, unit), person })
      const seen = foreignMarks(answer.text, person)
      const wrong = answer.absent === allowed && !(allowed && RULES[route.path]!.mayBeAbsent)
      if (wrong || answer.status === 403 || seen.length > 0)
        faults.push(`${person.name} ${route.path} of ${unit.code}: ${answer.status} ${seen.join()}`)
    })
    const refused = reads.filter(({ allowed }) => !allowed).length
    process.stdout.write(
      `S6 on ${ENGINE}, reads: ${reads.length}, to be refused ${refused}, faults ${faults.length}\n`,
    )
    expect(faults).toEqual([])
  }, 120_000)

  test('what is another’s is not there to be changed, and stays as it is', async () => {
    const faults: string[] = []
    const changes = cases('changes').filter(({ allowed }) => !allowed)
    const before = await contents(db)
    await each(changes, async ({ route, person, unit }) => {
      const { form = () => ({}) } = RULES[route.path]!
      const asked = { route, address: addressOf(route.path, unit), person, form: form(unit) }
      const { status, text } = await askBuild(db, asked)
      // A place that is named in a form is asked about, as one that nobody knows.
      const named = status === 422 && 'places' in asked.form
      if (status !== 404 && !named)
        faults.push(`${person.name} ${route.path} of ${unit.code}: ${status} ${text.slice(0, 200)}`)
    })
    process.stdout.write(
      `S6 on ${ENGINE}, changes to be refused: ${changes.length}, faults ${faults.length}\n`,
    )
    expect(faults).toEqual([])
    expect(await contents(db)).toEqual(before)
  }, 120_000)
})

type Case = { route: BuiltRoute; person: Account; unit: Unit; allowed: boolean }

/** Every person at every address with the ids of every unit; where an address has none, of the own. */
function cases(does: 'reads' | 'changes'): Case[] {
  return routes.flatMap((route) => {
    const rule: Rule = RULES[route.path]!
    const who = rule[does]
    if (!who) return []
    return people.flatMap((person) =>
      aboutOf(route, person, { rule, does })
        .filter(({ kind }) => kind === 'commune' || !rule.onlyCommunes)
        .map((unit) => ({ route, person, unit, allowed: lets(who, person, unit) })),
    )
  })
}

function aboutOf(
  { path }: BuiltRoute,
  person: Account,
  { rule, does }: { rule: Rule; does: 'reads' | 'changes' },
): Unit[] {
  const named = does === 'changes' && rule.form && 'places' in rule.form(units[0]!)
  if (path.includes(':') || named) return owners
  return units.filter(({ code }) => code === person.placeCode)
}

/** The marks of units that this person has nothing to do with. */
function foreignMarks(text: string, { placePath }: Account): string[] {
  const foreign = units.filter(({ path, sentTo }) => {
    const own = isWithin(path, placePath) || isWithin(placePath, path)
    return !own && !sentTo.some((sent) => isWithin(placePath, sent))
  })
  return foreign.map(({ mark }) => mark).filter((mark) => text.includes(mark))
}
