import {
  acceptanceLine,
  approvalLine,
  missingLine,
  MUSIC,
  overLong,
  partTitle,
  placeLine,
  REHEARSAL,
  scriptLine,
  sessionLength,
  sessionTitle,
  TITLE,
} from './paper-words.ts'
import { lengthInWords, longPaperDay, minutesSeconds } from './paper-times.ts'
import type { Pack, PackItem, Part, Session } from './pack.ts'
import type { Script } from '#server/translations/script.ts'

const LINE = '='.repeat(60)

/** The script as plain text in UTF-8 with the line ends of Windows: opens everywhere, needs nothing. */
export function scriptText(pack: Pack): string {
  const lines = [
    TITLE.toUpperCase(),
    pack.station.name,
    placeLine(pack),
    longPaperDay(pack.date),
    ...(pack.rehearsal ? [REHEARSAL.toUpperCase()] : []),
    ...pack.sessions.flatMap(sessionLines),
    '',
    LINE,
    `Sau khi phát, xác nhận tại: ${pack.confirmUrl}`,
    '',
  ]
  return lines
    .flatMap((line) => line.split('\n'))
    .join('\r\n')
    .normalize('NFC')
}

function sessionLines(session: Session): string[] {
  return [
    ...['', LINE, sessionTitle(session).toUpperCase(), `${sessionLength(session)}.`],
    ...[overLong(session) ?? []].flat(),
    ...[acceptanceLine(session), LINE],
    ...session.parts.flatMap((part) => partLines(session, part)),
  ]
}

function partLines(session: Session, part: Part): string[] {
  const { item } = part
  const title = [partTitle(session, part), ...(item ? [item.headline] : [])].join(': ')
  const twice = part.times === 2 ? ', đọc hai lần' : ''
  return [
    '',
    `[${minutesSeconds(part.startsMs)}] ${title} (${lengthInWords(part.ms)}${twice})`,
    ...(item ? [item.sender, approvalLine(item)] : []),
    '',
    part.text.trim() || MUSIC,
    ...(item ? otherLanguages(item) : []),
  ]
}

function otherLanguages({ scripts }: PackItem): string[] {
  return scripts.flatMap((script) => ['', ...languageLines(script)])
}

function languageLines(script: Script): string[] {
  if (!script.written) return [`[!] ${missingLine(script)}`]
  return [`Bản tiếng ${script.name}`, scriptLine(script.written), '', script.written.text.trim()]
}
