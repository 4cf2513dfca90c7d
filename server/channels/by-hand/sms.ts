import type { Content, Words } from '#server/channels/channel.ts'
import { sourceLines } from '#server/messages/source-line.ts'
import { handChannel } from './hand-channel.ts'
import { smsSegments } from './sms-segments.ts'
import { unaccented } from './unaccented.ts'

/** More than so many are costly, and many telephones no longer put them together. */
const MOST_SEGMENTS = 10

/**
 * A short message to the lists that villages keep. How many are on those lists is somebody's word and nobody saw it
 * read, so nothing of it enters the score but that it went out on time, and who came over its link.
 */
export const sms = handChannel({
  label: { vi: 'Tin nhắn SMS', en: 'Text message (SMS)' },
  maxCharacters: 1_530,
  metrics: [
    {
      name: 'recipients',
      label: { vi: 'Số người trong danh sách nhận', en: 'People on the lists' },
      byHand: 'D',
    },
  ],
  compose: (content) => {
    const { headline, keyMessage, callToAction, link = '' } = content
    return [...[headline, keyMessage, callToAction].map(asSentence), source(content), link]
      .filter(Boolean)
      .join(' ')
  },
  faults: (text) => {
    const { segments } = smsSegments(text)
    if (segments <= MOST_SEGMENTS) return []
    return [
      {
        vi: `Bài thành ${segments} tin nhắn, nhiều nhất nên là ${MOST_SEGMENTS}: xin rút ngắn.`,
        en: `This becomes ${segments} messages, ${MOST_SEGMENTS} at most: please shorten it.`,
      },
    ]
  },
  remarks: (text) => {
    const bare = unaccented(text)
    const own = remark(text, bare === text ? BARE : ACCENTED)
    return bare === text ? [own] : [own, remark(bare, BARE)]
  },
  instead: (text) => {
    const bare = unaccented(text)
    return bare === text ? undefined : { label: BARE, text: bare }
  },
})

const ACCENTED: Words = { vi: 'Bản có dấu', en: 'With accents' }
const BARE: Words = { vi: 'Bản không dấu', en: 'Without accents' }

function remark(text: string, label: Words): Words {
  const { encoding, units, segments } = smsSegments(text)
  return {
    vi: `${label.vi}: ${units} ký tự, ${segments} tin nhắn (${encoding}).`,
    en: `${label.en}: ${units} characters, ${segments} message${segments === 1 ? '' : 's'} (${encoding}).`,
  }
}

function asSentence(text: string): string {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return !said || /[.!?…:]$/u.test(said) ? said : `${said}.`
}

/** Shorter than elsewhere: who publishes it and of when. */
function source({ figures }: Content): string {
  const brief = figures.map((figure) => ({ ...figure, document: '', link: '' }))
  return sourceLines(brief)
    .map((line) => `(${line})`)
    .join(' ')
}
