import { toWallClock } from '#server/clock.ts'
import {
  decodeWords,
  partsOf,
  readMime,
  readParams,
  splitParams,
  textOf,
} from '#server/mail/mime.ts'
import type { Letter } from './letters.ts'
import { MAIL_FAULT_NAMES, MAIL_FAULTS, type MailFault, type MailFaults } from './mail-faults.ts'
import { html, type Markup } from './markup.ts'
import { layout } from './pages.ts'

/** A letter as a mail program shows it. */
export type ShownLetter = {
  id: number
  at: string
  from: string
  to: string
  subject: string
  text: string
  attachments: { name: string; bytes: number }[]
}

export function letterShown({ id, at, to, raw }: Letter): ShownLetter {
  const letter = readMime(Buffer.from(raw, 'latin1'))
  const parts = partsOf(letter)
  const plain = parts.find(({ type, parts }) => type === 'text/plain' && parts.length === 0)
  const attachments = parts.flatMap(({ headers, body }) => {
    const [way = '', ...rest] = splitParams(headers.get('content-disposition') ?? '')
    const name = readParams(rest).get('filename')
    return way.trim() === 'attachment' ? [{ name: name ?? '', bytes: body.length }] : []
  })
  const said = (name: string) => decodeWords(letter.headers.get(name) ?? '')
  const text = plain ? textOf(plain) : ''
  return { id, at, to, from: said('from'), subject: said('subject'), text, attachments }
}

type Home = { shown: ShownLetter[]; count: number; release: string; faults: MailFaults }

/** The letters that came in, and the switches of the server's faults. */
export function mailPage({ shown, count, release, faults }: Home): Markup {
  const heading = release
    ? `Có ${shown.length} thư của thông cáo ${release}`
    : count === 0
      ? 'Chưa có thư nào'
      : `Có ${count.toLocaleString('vi-VN')} thư`
  return layout(
    heading,
    html`<h1>${heading}</h1>
      <p class="quiet">
        Máy chủ thư để tập: nhận mọi thư, không chuyển đi đâu.
        <a href="/">Xem các bài đăng</a
        >${release ? html` · <a href="/mail">Xem mọi thư</a>` : html``}
      </p>
      <div class="columns">
        <div class="posts">${shown.map(letterCard)}</div>
        ${faultSection(faults)}
      </div>`,
  )
}

/** One letter with its text and its source. */
export function letterPage(letter: ShownLetter, raw: string): Markup {
  return layout(
    letter.subject,
    html`<div class="one">
      <p><a href="/mail">Tất cả thư</a></p>
      <h1>${letter.subject}</h1>
      <article class="card">
        ${facts(letter)}
        <p class="text">${letter.text}</p>
        <details>
          <summary>Nguyên văn thư</summary>
          <p class="text">${raw.slice(0, 20_000)}</p>
        </details>
      </article>
    </div>`,
  )
}

function letterCard(letter: ShownLetter): Markup {
  return html`<article class="card">
    <h2><a href="/mail/${letter.id}">${letter.subject}</a></h2>
    ${facts(letter)}
  </article>`
}

function facts({ from, to, at, attachments }: ShownLetter): Markup {
  const files = attachments.map(({ name, bytes }) => `${name} (${Math.ceil(bytes / 1000)} kB)`)
  return html`<p class="quiet">Từ ${from}</p>
    <p class="quiet">Đến ${to} · ${wallClock(at)}</p>
    ${files.length > 0 ? html`<p class="quiet">Kèm: ${files.join(', ')}</p>` : html``}`
}

function faultSection(faults: MailFaults): Markup {
  const active = new Map(faults.active().map((one) => [one.name, one]))
  return html`<section class="card" id="faults" aria-labelledby="faults-heading">
    <h2 id="faults-heading">Gây lỗi để tập</h2>
    <p class="quiet">Để trống số lần thì lỗi kéo dài đến khi tắt.</p>
    ${MAIL_FAULT_NAMES.map((name) => faultRow(name, active.get(name)))}
  </section>`
}

function faultRow(name: MailFault, on: { times?: number; to?: string } | undefined): Markup {
  const { label, sentence } = MAIL_FAULTS[name]
  return html`<div class="fault">
    <h3>${label}</h3>
    <p class="quiet">${sentence}</p>
    ${on ? switchOff(name, on) : switchOn(name)}
  </div>`
}

function switchOff(name: MailFault, { times, to }: { times?: number; to?: string }): Markup {
  const left = times ? `còn ${times} lần` : 'cho đến khi tắt'
  return html`<p class="on">Đang bật, ${left}${to ? `, thư đến ${to}` : ''}</p>
    <form method="post" action="/mail/faults">
      <input type="hidden" name="fault" value="${name}" />
      <input type="hidden" name="on" value="false" />
      <button aria-label="Tắt: ${MAIL_FAULTS[name].label}">Tắt</button>
    </form>`
}

function switchOn(name: MailFault): Markup {
  return html`<form method="post" action="/mail/faults">
    <input type="hidden" name="fault" value="${name}" />
    <label>
      Số lần
      <input type="number" name="times" min="1" max="10000" value="1" inputmode="numeric" />
    </label>
    <button aria-label="Bật: ${MAIL_FAULTS[name].label}">Bật</button>
  </form>`
}

/** `22/11/2026 05:30` */
function wallClock(at: string): string {
  const { date, time } = toWallClock(at)
  return `${date.split('-').reverse().join('/')} ${time}`
}
