import { callToActionOf } from '#server/channels/call-to-action.ts'
import type { Citation, Content } from '#server/channels/channel.ts'
import { toWallClock } from '#server/clock.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { writtenDate } from '#server/messages/source-line.ts'

/** How the line begins that asks the press to wait. */
export const EMBARGO = 'KHÔNG PHÁT HÀNH TRƯỚC'

/** Stands over the figures, each with its source. */
export const FIGURES = 'Số liệu và nguồn:'

/** A release as text: headline, embargo, lead, body with its quotations, call to action, figures with their sources. */
export function compose(content: Content): string {
  const { headline, keyMessage, body, callToAction, figures, link, embargo } = content
  return [
    headline.replace(/\s+/g, ' '),
    embargo ? embargoLine(embargo) : '',
    keyMessage,
    ...partsOf(body),
    callToActionOf({ callToAction, link }),
    figures.length > 0 ? [FIGURES, ...figures.map(figureLine)].join('\n') : '',
  ]
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n\n')
}

function embargoLine(embargo: string): string {
  const { date, time } = toWallClock(embargo)
  return `${EMBARGO} ${time} ngày ${writtenDate(date)} (giờ Việt Nam)`
}

/** The body as plain text; what is quoted keeps its mark, so that a letter can set it apart. */
function partsOf(body: string): string[] {
  const parts: { quoted: boolean; lines: string[] }[] = []
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    const quoted = /^ {0,3}>/.test(line)
    const last = parts.at(-1)
    if (last?.quoted === quoted) last.lines.push(line)
    else parts.push({ quoted, lines: [line] })
  }
  return parts.map(({ quoted, lines }) => {
    if (!quoted) return plainText(lines.join('\n'))
    const said = plainText(lines.map((line) => line.replace(/^ {0,3}> ?/, '')).join('\n'))
    return said && said.replace(/^/gm, '> ').replace(/^> $/gm, '>')
  })
}

function figureLine({ indicator, value, unit, publisher, document, asOf, link }: Citation) {
  const upTo = asOf ? `số liệu đến ${writtenDate(asOf)}` : ''
  const source = [publisher, document, upTo, link].map(tidy).filter(Boolean).join(', ')
  return `• ${tidy(indicator)}: ${[value, unit].map(tidy).filter(Boolean).join(' ')} (${source})`
}

function tidy(written: string): string {
  return written.replace(/\s+/g, ' ').trim()
}
