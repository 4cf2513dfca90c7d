import { findWithModel } from '#server/assist/find-with-model.ts'
import { findModel } from '#server/assist/model.ts'
import type { Db } from '#server/database.ts'
import { findFigures } from '#server/figures/find-figures.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { toTyped } from './found-typed.ts'

/** Why the model that is set up did not help. */
export type Unhelped = 'busy' | 'late' | 'limit' | 'long' | 'unreachable' | 'unusable'

const WHY: Record<string, Unhelped> = {
  'assist.busy': 'busy',
  'assist.silent': 'late',
  'assist.tooLong': 'late',
  'assist.limit': 'limit',
  'assist.noQuota': 'limit',
  'assist.longDocument': 'long',
  'assist.notTaken': 'long',
  'assist.faulty': 'unreachable',
  'assist.key': 'unreachable',
  'assist.noModel': 'unreachable',
  'assist.unreachable': 'unreachable',
}

type Asked = { by: Account; text: string; signal: AbortSignal }

type Answer = {
  found: Record<string, string>[]
  /** Which model put the words in order. */
  model?: string
  unhelped?: Unhelped
}

/** The figures of a document as rows of the form, and who found them: the rule, where the model could not help. */
export async function foundInText(db: Db, { by, text, signal }: Asked): Promise<Answer> {
  const byRule = findFigures(text)
  const model = findModel()?.name
  try {
    const figures = model ? await findWithModel(db, { by, text, signal }) : byRule
    const found = figures.map((figure, at) => toTyped(figure, byRule[at]))
    return { found, ...(model && byRule.length > 0 && { model }) }
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    return { found: byRule.map((figure) => toTyped(figure)), unhelped: whyOf(error) }
  }
}

function whyOf({ reason }: RefusedError): Unhelped {
  return WHY[reason] ?? 'unusable'
}
