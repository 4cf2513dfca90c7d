import type { Selectable } from 'kysely'
import type { Schema } from '#db/schema.ts'

export type Answer = Selectable<Schema['briefAnswers']>

/** Where a brief stands by its answers; of each kind the latest counts. */
export type BriefStanding = {
  taken: 'waits' | 'accepted' | 'declined'
  takenAt: string | undefined
  published: Answer | undefined
  /** Of what is published: `missing` where the disclosure is not where it must stand, by whoever looked last. */
  disclosure: 'there' | 'missing' | undefined
  numbers: Answer | undefined
}

/** @param answers of one brief, the oldest first. Pure. */
export function standingOf(answers: Answer[]): BriefStanding {
  const last = (...kinds: Answer['kind'][]) => answers.findLast(({ kind }) => kinds.includes(kind))
  const taken = last('accepted', 'declined', 'published')
  const looked = last('published', 'checked')
  return {
    taken: !taken ? 'waits' : taken.kind === 'declined' ? 'declined' : 'accepted',
    takenAt: taken?.at,
    published: last('published'),
    disclosure: looked && (isDisclosed(looked) ? 'there' : 'missing'),
    numbers: last('numbers'),
  }
}

/** It stands where there is something to read, is said where there is something to hear, and is at least one of both. */
export function isDisclosed({
  inCaption,
  saidAloud,
}: Pick<Answer, 'inCaption' | 'saidAloud'>): boolean {
  return inCaption !== 0 && saidAloud !== 0 && (inCaption === 1 || saidAloud === 1)
}
