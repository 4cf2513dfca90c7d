export type Role = 'administrator' | 'officer' | 'leader' | 'operator'

/** Who acts, and from where. Places are paths of codes: `VN/92/31299`. */
export type Actor = { id: string; role: Role; placePath: string }

/** What is acted on: the place it belongs to, the places it was sent to, and the person it was given to. */
export type Subject = { placePath: string; sentTo?: string[]; givenTo?: string | null }

export type Verb = keyof typeof TABLE

/** `own`: of the actor's place. `below`: of a place within it. `sent`: of another, sent to the actor's place. `given`: to the actor. */
type Relation = 'own' | 'below' | 'sent' | 'given'

const OWN = ['own', 'below'] as const
const ALL = ['own', 'below', 'sent'] as const
const HANDS = [...ALL, 'given'] as const
const NEVER = [] as const

/** Who may do what, where. The only place that says so. */
const TABLE = {
  'campaigns.see': { administrator: OWN, officer: ALL, leader: ALL, operator: ALL },
  'campaigns.plan': { administrator: NEVER, officer: OWN, leader: NEVER, operator: NEVER },
  'messages.draft': { administrator: NEVER, officer: OWN, leader: NEVER, operator: NEVER },
  'messages.submit': { administrator: NEVER, officer: OWN, leader: NEVER, operator: NEVER },
  'messages.approve': { administrator: NEVER, officer: NEVER, leader: OWN, operator: NEVER },
  'deliveries.direct': { administrator: NEVER, officer: OWN, leader: OWN, operator: NEVER },
  'deliveries.confirm': { administrator: NEVER, officer: HANDS, leader: NEVER, operator: HANDS },
  'measurements.add': { administrator: NEVER, officer: HANDS, leader: NEVER, operator: HANDS },
  'figures.add': { administrator: NEVER, officer: OWN, leader: NEVER, operator: NEVER },
  'figures.verify': { administrator: NEVER, officer: OWN, leader: OWN, operator: NEVER },
  'lexicon.edit': { administrator: OWN, officer: OWN, leader: NEVER, operator: NEVER },
  'places.add': { administrator: OWN, officer: OWN, leader: NEVER, operator: NEVER },
  'destinations.manage': { administrator: OWN, officer: NEVER, leader: NEVER, operator: NEVER },
  'press.keep': { administrator: OWN, officer: OWN, leader: NEVER, operator: NEVER },
  'stations.manage': { administrator: OWN, officer: OWN, leader: NEVER, operator: NEVER },
  'stations.tend': { administrator: OWN, officer: OWN, leader: NEVER, operator: OWN },
  'airings.tell': { administrator: NEVER, officer: OWN, leader: NEVER, operator: OWN },
  'stations.remind': { administrator: NEVER, officer: OWN, leader: OWN, operator: NEVER },
  'people.manage': { administrator: OWN, officer: NEVER, leader: NEVER, operator: NEVER },
  'publishing.resume': { administrator: OWN, officer: NEVER, leader: NEVER, operator: NEVER },
  'publishing.stop': { administrator: OWN, officer: NEVER, leader: OWN, operator: NEVER },
  'audit.read': { administrator: OWN, officer: NEVER, leader: OWN, operator: NEVER },
} satisfies Record<string, Record<Role, readonly Relation[]>>

/** True where the table allows it. Pure: the routes, the workers and the screens ask the same table. */
export function may(actor: Actor, verb: Verb, subject: Subject): boolean {
  const allowed: readonly Relation[] = TABLE[verb][actor.role]
  return allowed.some((relation) => holds(relation, actor, subject))
}

/** Every verb of the table, for the matrix. */
export const VERBS = Object.keys(TABLE) as Verb[]

function holds(relation: Relation, actor: Actor, subject: Subject): boolean {
  const { placePath, sentTo = [], givenTo } = subject
  if (relation === 'given') return givenTo === actor.id
  if (relation === 'own') return placePath === actor.placePath
  if (relation === 'below') return placePath.startsWith(`${actor.placePath}/`)
  return sentTo.some((sent) => sent === actor.placePath || actor.placePath.startsWith(`${sent}/`))
}
