import { FAULTS, type FaultName } from './fault-list.ts'
import { FAULT_NAMES, type Faults, type Switch } from './faults.ts'
import { html, type Markup } from './markup.ts'

/** Says at the top of the page that the platform misbehaves on purpose. */
export function faultWarning(faults: Faults): Markup {
  const labels = faults.active().map(({ name }) => FAULTS[name].label)
  if (faults.delayMs() > 0) labels.push('Trả lời chậm')
  if (faults.usedPercent() >= 75) labels.push('Sắp hết lượt gọi')
  if (labels.length === 0) return html``
  return html`<p class="card warning">
    <b>Đang gây ${labels.length} lỗi:</b> ${labels.join(', ')}.
    <a href="#faults">Xem và tắt</a>
  </p>`
}

/** Every fault with one sentence, its state, and a button. */
export function faultSection(faults: Faults): Markup {
  const active = new Map(faults.active().map((each) => [each.name, each]))
  return html`<section class="card" id="faults" aria-labelledby="faults-heading">
    <h2 id="faults-heading">Gây lỗi để tập</h2>
    <p class="quiet">
      Bật một lỗi rồi xem Lan Tỏa xử lý ra sao. Để trống số lần thì lỗi kéo dài đến khi tắt.
    </p>
    ${FAULT_NAMES.map((name) => faultRow(name, active.get(name)))} ${delayRow(faults.delayMs())}
    ${usedRow(faults.usedPercent())}
  </section>`
}

function faultRow(name: FaultName, on: Switch | undefined): Markup {
  const { label, sentence } = FAULTS[name]
  return html`<div class="fault">
    <h3>${label}</h3>
    <p class="quiet">${sentence}</p>
    ${on ? switchOff(name, label, on) : switchOn(name, label)}
  </div>`
}

function switchOff(name: FaultName, label: string, { times, pageId }: Switch): Markup {
  const left = times ? `còn ${times} lần` : 'cho đến khi tắt'
  return html`<p class="on">Đang bật, ${left}${pageId ? `, trang ${pageId}` : ''}</p>
    <form method="post" action="/rehearsal/faults">
      <input type="hidden" name="fault" value="${name}" />
      <input type="hidden" name="on" value="false" />
      <button aria-label="Tắt: ${label}">Tắt</button>
    </form>`
}

function switchOn(name: FaultName, label: string): Markup {
  return html`<form method="post" action="/rehearsal/faults">
    <input type="hidden" name="fault" value="${name}" />
    <label>
      Số lần
      <input type="number" name="times" min="1" max="10000" value="1" inputmode="numeric" />
    </label>
    <button aria-label="Bật: ${label}">Bật</button>
  </form>`
}

function delayRow(delayMs: number): Markup {
  return html`<div class="fault">
    <h3>Trả lời chậm</h3>
    <p class="quiet">Mọi yêu cầu phải chờ thêm chừng này rồi mới được xử lý.</p>
    ${delayMs > 0 ? html`<p class="on">Đang bật, ${delayMs} mili giây</p>` : html``}
    <form method="post" action="/rehearsal/faults">
      <label>
        Mili giây
        <input type="number" name="delayMs" min="0" max="600000" value="${delayMs}" required />
      </label>
      <button aria-label="Đặt: Trả lời chậm">Đặt</button>
    </form>
  </div>`
}

function usedRow(percent: number): Markup {
  return html`<div class="fault">
    <h3>Lượt gọi đã dùng</h3>
    <p class="quiet">
      Phần trăm lượt gọi đã dùng, nói trong mọi trả lời: từ 75 Lan Tỏa gửi chậm lại, từ 95 thì dừng.
    </p>
    ${percent >= 75 ? html`<p class="on">Đang báo ${percent} phần trăm</p>` : html``}
    <form method="post" action="/rehearsal/faults">
      <label>
        Phần trăm
        <input type="number" name="usedPercent" min="0" max="100" value="${percent}" required />
      </label>
      <button aria-label="Đặt: Lượt gọi đã dùng">Đặt</button>
    </form>
  </div>`
}
