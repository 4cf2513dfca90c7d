import type { Brief } from '#server/assist/brief.ts'
import { capitalised, figureClause, figureSentence } from '#server/assist/figure-sentence.ts'
import { writtenParts, type Part } from '#server/assist/purposes.ts'
import { sentencesOf } from '#server/quantities/sentences.ts'
import { asHeadline } from './shortened.ts'

const INVITES = /^(xin )?(kính )?(mời|đề nghị|mong|hãy)(?!\p{L})/iu
const INVITATION = 'Mời bà con góp ý với Mặt trận nơi mình ở.'

/** The first figure is what is said, the others follow; the goal says what people are invited to. */
export function draftByRule({ goal, figures }: Brief): Part[] {
  const wanted = sentencesOf(goal).map(({ text }) => ended(text))
  const invitation = wanted.find((text) => INVITES.test(text))
  const reasons = wanted.filter((text) => text !== invitation)
  const [first, ...others] = figures
  const keyMessage = first ? figureSentence(first) : (reasons[0] ?? invitation ?? '')
  const clause = first ? capitalised(figureClause(first)) : undefined
  return writtenParts({
    headline: asHeadline(reasons[0] ?? '') ?? asHeadline(clause ?? '') ?? clause ?? keyMessage,
    keyMessage,
    body: [...others.map(figureSentence), ...reasons]
      .filter((text) => text !== keyMessage)
      .join('\n\n'),
    callToAction: invitation ?? INVITATION,
  })
}

function ended(text: string): string {
  return /[.!?…]["”’»)\]]*$/u.test(text) ? capitalised(text) : `${capitalised(text)}.`
}
