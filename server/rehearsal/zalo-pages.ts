import { toWallClock } from '#server/clock.ts'
import { html, type Markup } from './markup.ts'
import { layout } from './pages.ts'
import { ZALO_FAULTS, ZALO_FAULT_NAMES, type ZaloFaults } from './zalo-faults.ts'
import type { ZaloArticle, ZaloBroadcast } from './zalo-store.ts'

type Told = { name: (oaId: string) => string; broadcasts: ZaloBroadcast[] }

/** Everything that stands on the Official Accounts, newest first. */
export function articlesPage({
  articles,
  faults,
  ...told
}: Told & { articles: ZaloArticle[]; faults: ZaloFaults }): Markup {
  const there = articles.filter(({ removedAt }) => !removedAt).reverse()
  const heading = there.length === 0 ? 'Chưa có bài Zalo nào' : `Có ${there.length} bài Zalo`
  return layout(
    heading,
    html`<h1>${heading}</h1>
      <p class="quiet">
        <a href="/">Trang Facebook mô phỏng</a> · <a href="#faults">Gây lỗi để tập</a>
      </p>
      <div class="columns">
        <div class="posts">${there.map((article) => card(article, told))}</div>
        ${faultSection(faults)}
      </div>`,
  )
}

export function articlePage({ article, ...told }: Told & { article: ZaloArticle }): Markup {
  return layout(
    article.title,
    html`<div class="one">
      <p><a href="/zalo">Tất cả bài Zalo</a></p>
      ${card(article, told)}
    </div>`,
  )
}

export function noArticlePage(): Markup {
  const heading = 'Không có bài này'
  return layout(
    heading,
    html`<div class="card empty">
      <h1>${heading}</h1>
      <p class="quiet">Bài đã gỡ, hoặc địa chỉ chép thiếu. <a href="/zalo">Xem tất cả bài</a></p>
    </div>`,
  )
}

function card(article: ZaloArticle, { name, broadcasts }: Told): Markup {
  const sent = broadcasts.filter(({ articleId }) => articleId === article.id)
  return html`<article class="card" id="a${article.id}">
    <p class="quiet">
      ${name(article.oaId)} ·
      <a href="/zalo/articles/${article.id}"
        ><time datetime="${article.createdAt}">${wallClock(article.createdAt)}</time></a
      >
    </p>
    <h2>${article.title}</h2>
    <p class="text">${article.description}</p>
    ${article.body.map(part)} ${sent.map(sentLine)}
    <p class="quiet">Ảnh bìa: ${article.cover} · tác giả ${article.author}</p>
  </article>`
}

function part({ content, url, caption }: ZaloArticle['body'][number]): Markup {
  if (url) return html`<p class="quiet">Ảnh: ${url}${caption ? ` – ${caption}` : ''}</p>`
  return html`<p class="text">${content ?? ''}</p>`
}

function sentLine({ cities, createdAt }: ZaloBroadcast): Markup {
  const where = cities ? `người quan tâm ở địa bàn ${cities}` : 'mọi người quan tâm'
  return html`<p class="on">Đã gửi tới ${where} lúc ${wallClock(createdAt)}</p>`
}

/** `22/11/2026 05:30` */
function wallClock(at: string): string {
  const { date, time } = toWallClock(at)
  return `${date.split('-').reverse().join('/')} ${time}`
}

function faultSection(faults: ZaloFaults): Markup {
  const active = new Map(faults.active().map((each) => [each.name, each]))
  return html`<section class="card" id="faults" aria-labelledby="faults-heading">
    <h2 id="faults-heading">Gây lỗi riêng của Zalo</h2>
    <p class="quiet">
      Các lỗi chung (chậm, im lặng, đứt kết nối…) bật ở <a href="/#faults">trang đầu</a>.
    </p>
    ${ZALO_FAULT_NAMES.map((name) => {
      const { label, sentence } = ZALO_FAULTS[name]
      const on = active.get(name)
      return html`<div class="fault">
        <h3>${label}</h3>
        <p class="quiet">${sentence}</p>
        ${on ? html`<p class="on">Đang bật${on.times ? `, còn ${on.times} lần` : ''}</p>` : html``}
        <form method="post" action="/zalo/faults">
          <input type="hidden" name="fault" value="${name}" />
          <input type="hidden" name="on" value="${on ? 'false' : 'true'}" />
          ${on ? html`` : timesField()}
          <button aria-label="${on ? 'Tắt' : 'Bật'}: ${label}">${on ? 'Tắt' : 'Bật'}</button>
        </form>
      </div>`
    })}
  </section>`
}

function timesField(): Markup {
  return html`<label>
    Số lần
    <input type="number" name="times" min="1" max="10000" value="1" inputmode="numeric" />
  </label>`
}
