import { describe, expect, test } from 'vitest'
import { may, VERBS, type Role, type Verb } from './permissions.ts'

const ROLES: Role[] = ['administrator', 'officer', 'leader', 'operator']

const PLACES = {
  own: { placePath: 'VN/92/31299' },
  below: { placePath: 'VN/92/31299/a' },
  sent: { placePath: 'VN/92', sentTo: ['VN/92/31299'] },
  above: { placePath: 'VN/92' },
  neighbour: { placePath: 'VN/92/31300' },
  'other province': { placePath: 'VN/19/05443' },
  'sent to a neighbour': { placePath: 'VN/92', sentTo: ['VN/92/31300'] },
  given: { placePath: 'VN/92', givenTo: 'a' },
  'for another person': { placePath: 'VN/92', givenTo: 'b' },
}

/** Read across: administrator, officer, leader, operator; `o` own, `b` below, `s` sent, `g` given. */
const MATRIX: Record<Verb, [string, string, string, string]> = {
  'campaigns.see': ['ob', 'obs', 'obs', 'obs'],
  'campaigns.plan': ['', 'ob', '', ''],
  'messages.draft': ['', 'ob', '', ''],
  'messages.submit': ['', 'ob', '', ''],
  'messages.approve': ['', '', 'ob', ''],
  'deliveries.direct': ['', 'ob', 'ob', ''],
  'deliveries.confirm': ['', 'obsg', '', 'obsg'],
  'measurements.add': ['', 'obsg', '', 'obsg'],
  'figures.add': ['', 'ob', '', ''],
  'figures.verify': ['', 'ob', 'ob', ''],
  'lexicon.edit': ['ob', 'ob', '', ''],
  'places.add': ['ob', 'ob', '', ''],
  'destinations.manage': ['ob', '', '', ''],
  'press.keep': ['ob', 'ob', '', ''],
  'stations.manage': ['ob', 'ob', '', ''],
  'stations.tend': ['ob', 'ob', '', 'ob'],
  'airings.tell': ['', 'ob', '', 'ob'],
  'stations.remind': ['', 'ob', 'ob', ''],
  'people.manage': ['ob', '', '', ''],
  'publishing.resume': ['ob', '', '', ''],
  'publishing.stop': ['ob', '', 'ob', ''],
  'audit.read': ['ob', '', 'ob', ''],
}

describe('who may do what where', () => {
  test('the matrix has every verb', () =>
    expect(Object.keys(MATRIX).sort()).toEqual([...VERBS].sort()))

  const cases = VERBS.flatMap((verb) =>
    ROLES.flatMap((role, column) =>
      Object.entries(PLACES).map(([relation, subject]) => {
        const allowed =
          MATRIX[verb][column]!.includes(relation[0]!) &&
          ['own', 'below', 'sent', 'given'].includes(relation)
        return { verb, role, relation, subject, allowed }
      }),
    ),
  )

  test.each(cases)('$role, $verb, $relation: $allowed', ({ verb, role, subject, allowed }) => {
    expect(may({ id: 'a', role, placePath: 'VN/92/31299' }, verb, subject)).toBe(allowed)
  })

  test('a path that only begins with the same letters is another place', () => {
    const actor = { id: 'a', role: 'officer', placePath: 'VN/9' } as const
    expect(may(actor, 'campaigns.see', { placePath: 'VN/92' })).toBe(false)
  })
})
