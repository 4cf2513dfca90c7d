import { releaseOf, type Block } from './release.ts'

/** What a place adds to each of its releases. */
export type Around = {
  contact: string
  boilerplate: string
  /** Where the reader takes themselves off the list. */
  leaveUrl: string
}

const LEAVE = 'Không muốn nhận thông cáo nữa:'

/** The plain text of a letter: the approved text as it stands, then whom to ask, who sends it, and how to leave. */
export function letterText(text: string, { contact, boilerplate, leaveUrl }: Around): string {
  const ask = contact && `Liên hệ: ${contact}`
  return [text.trim(), '--------', ask, boilerplate, `${LEAVE} ${leaveUrl}`]
    .filter(Boolean)
    .join('\n\n')
}

/** The same as HTML, without a picture or a script that would tell who has read it. */
export function letterHtml(text: string, { contact, boilerplate, leaveUrl }: Around): string {
  const release = releaseOf(text)
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    `<title>${escaped(release.headline)}</title></head>`,
    '<body style="max-width:42em;font:16px/1.55 Arial,sans-serif;color:#23262d">',
    `<h1 style="font-size:24px;line-height:1.25">${escaped(release.headline)}</h1>`,
    ...release.blocks.map(blockHtml),
    '<hr>',
    contact ? `<p>Liên hệ: ${linked(contact)}</p>` : '',
    boilerplate ? `<p>${linked(boilerplate)}</p>` : '',
    `<p style="font-size:14px;color:#5d6470">${LEAVE} ${linked(leaveUrl)}</p>`,
    '</body></html>',
  ].join('')
}

function blockHtml({ kind, lines }: Block): string {
  const said = lines.map(linked).join('<br>')
  switch (kind) {
    case 'embargo':
      return `<p style="border:1px solid;padding:8px 12px"><strong>${said}</strong></p>`
    case 'lead':
      return `<p><strong>${said}</strong></p>`
    case 'quote':
      return `<blockquote style="margin:16px 0;padding-left:16px;border-left:3px solid #9f1d20">${said}</blockquote>`
    case 'list':
      return `<p style="padding-left:16px">${said}</p>`
    case 'paragraph':
      return `<p>${said}</p>`
  }
}

/** Addresses of the web can be opened; everything else is only text. */
function linked(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"')]+)/)
    .map((part, at) => (at % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
