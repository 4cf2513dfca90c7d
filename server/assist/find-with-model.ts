import type { Db } from '#server/database.ts'
import { findFigures, type FoundFigure } from '#server/figures/find-figures.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { readAs } from './answer.ts'
import { inBetterWords } from './better-words.ts'
import { callModel } from './call-model.ts'
import { FindAnswer } from './find-answer.ts'
import { findModel } from './model.ts'
import { jsonSchemaFor } from './purposes.ts'

/** Characters of a document, about twenty pages: a longer one would take a place's month and the model's patience. */
export const LONGEST_DOCUMENT = 40_000

/**
 * The figures of a document, as `findFigures` finds them, in the words of the model that is set up where the document
 * bears them out. Every number is the document's own: the model adds none, changes none and leaves none out.
 *
 * @param options.signal the person cancels
 * @throws RefusedError the document is too long, the place's month is used up, or why the model gave no answer
 */
export async function findWithModel(
  db: Db,
  { by, text, signal }: { by: Account; text: string; signal?: AbortSignal },
): Promise<FoundFigure[]> {
  const byRule = findFigures(text)
  const model = findModel()
  if (!model || byRule.length === 0) return byRule
  if (text.length > LONGEST_DOCUMENT)
    throw new RefusedError('assist.longDocument', { most: LONGEST_DOCUMENT })
  const { figures: said } = await callModel(db, {
    ...{ by, model, task: 'find', signal },
    data: { purpose: 'find', text, found: byRule.map(shown) },
    schema: jsonSchemaFor(FindAnswer),
    read: (content) => readAs(FindAnswer, content),
  })
  return inBetterWords(text, { byRule, said })
}

/** As the model is to say it. */
function shown({ sentence, value, unit, indicator, about, asOf = '', ...rest }: FoundFigure) {
  const { kind, period = '' } = rest
  return { sentence, value, unit, indicator, about, asOf, kind, period }
}
