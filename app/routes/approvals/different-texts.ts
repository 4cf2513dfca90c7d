import { shownSpeech } from '#app/routes/messages/shown-speech.ts'
import type { ShownSpeech } from '#app/components/spoken-script.tsx'
import type { Language } from '#app/words/i18n.ts'
import type { Before } from '#server/approvals/before.ts'
import type { Standing } from '#server/approvals/standing.ts'
import { getChannel } from '#server/channels/registry.ts'
import { speechOf } from '#server/speech/speech.ts'
import { USUAL_TONGUE } from '#server/stations/tongues.ts'

/** Read once what goes out twice: the texts that differ in more than the code in them. */
type Reading = {
  before: Before | undefined
  language: Language
  /** What of the scripts a person has said is read right. */
  confirmed: Set<string>
}

export function differentTexts(
  { pending: items }: Standing,
  { before, language, confirmed }: Reading,
) {
  const reader = { language, mayEditLexicon: false }
  const texts = new Map<
    string,
    {
      id: string
      channel: string
      speech: ShownSpeech | undefined
      text: string
      before: string | undefined
    }
  >()
  for (const { id, code, text, destination } of items) {
    const channel = getChannel(destination.channel)
    const key = `${destination.channel} ${text.replaceAll(code, '')}`
    if (!texts.has(key))
      texts.set(key, {
        ...{ id, channel: channel.label[language], text },
        // It has been read once already: what is doubtful now nobody has settled.
        speech:
          channel.say &&
          shownSpeech(speechOf(channel.say(text, USUAL_TONGUE).pieces, { confirmed }), reader),
        before: before?.texts.get(id),
      })
  }
  return [...texts.values()]
}
