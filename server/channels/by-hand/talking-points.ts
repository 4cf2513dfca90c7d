import { callToActionOf } from '#server/channels/call-to-action.ts'
import type { Content, TextPart } from '#server/channels/channel.ts'
import { handChannel } from './hand-channel.ts'
import { overLines, unprintable } from './limits.ts'
import { figureLine, lines, paragraphs, sentences, sources } from './said.ts'
import { splitTitle } from './sections.ts'

/** What one sheet holds in letters that are read while speaking: at least 13 points. */
const ROOM = { most: 38, perLine: 66 }

/** Sentences of the body that answer one question. */
const SENTENCES = 6

export const NOT_KNOWN = 'Không biết thì nói không biết, hẹn trả lời.'

/**
 * What a communicator says and answers, in the message's own sentences and figures and no others. Questions begin with
 * `Hỏi:`. What comes of talking is not counted, but for who comes over the link on the sheet.
 */
export const talkingPoints = handChannel({
  label: { vi: 'Lời nói cho tuyên truyền viên', en: 'Talking points for a communicator' },
  maxCharacters: 3_500,
  metrics: [
    {
      name: 'households-visited',
      label: { vi: 'Số hộ đã đến', en: 'Households visited' },
      byHand: 'D',
    },
  ],
  paper: 'talking-points',
  compose: (content) => paragraphs(content.headline, ...answers(content), NOT_KNOWN),
  parts,
  faults: (text) => [...overLines(text, ROOM), ...unprintable(text)],
})

/** Only questions that the message answers are asked. */
function answers(content: Content): string[] {
  const { keyMessage, figures } = content
  const told = sentences(content).slice(0, SENTENCES)
  const all: [string, string[]][] = [
    ['Nói ngắn gọn là chuyện gì?', [keyMessage]],
    ['Cụ thể thế nào?', told],
    ['Số liệu bao nhiêu, lấy ở đâu?', [...figures.map(figureLine), sources(content)]],
    ['Bà con cần làm gì?', [callToActionOf(content)]],
  ]
  return all.flatMap(([question, said]) => {
    const answer = lines(...said)
    return answer ? [`Hỏi: ${question}\n${answer}`] : []
  })
}

function parts(text: string): TextPart[] {
  const { title, rest } = splitTitle(text)
  const both = [
    { name: 'title', label: { vi: 'Tiêu đề', en: 'Title' }, text: title },
    { name: 'body', label: { vi: 'Hỏi và trả lời', en: 'Questions and answers' }, text: rest },
  ]
  return both.filter((part) => part.text)
}
