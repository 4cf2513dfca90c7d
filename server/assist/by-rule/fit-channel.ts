import type { Brief } from '#server/assist/brief.ts'
import type { Part } from '#server/assist/purposes.ts'
import { sentencesOf } from '#server/quantities/sentences.ts'
import { RefusedError } from '#server/refused.ts'

const SOURCE = /^(Nguồn:|Theo )/u

/**
 * The text of the channel, and where it is too long without as many sentences of its body as it must, the last first:
 * the headline, what is said, the invitation and the sources stay. @throws RefusedError where even those are too long
 */
export function fitByRule({ channelText, channel, draft }: Brief): Part[] {
  const most = channel?.maxCharacters ?? Infinity
  const kept = new Set(
    [draft.headline, draft.keyMessage, draft.callToAction]
      .flatMap(sentencesOf)
      .map(({ text }) => text),
  )
  let text = channelText.normalize('NFC')
  while (text.length > most) {
    const spare = sentencesOf(text).findLast(
      (sentence) => !kept.has(sentence.text) && !SOURCE.test(sentence.text),
    )
    if (!spare) throw new RefusedError('assist.cannotFit', { most })
    text = tidy(text.slice(0, spare.start) + text.slice(spare.end))
  }
  return [{ field: 'text', text }]
}

function tidy(text: string): string {
  return text
    .replaceAll(/[ \t]+(?=\n|$)/gu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}
