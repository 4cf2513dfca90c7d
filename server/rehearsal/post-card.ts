import { html, type Markup } from './markup.ts'
import { NUMBERS, type NumberName, type Post } from './posts.ts'
import { shownMoment } from './shown-moment.ts'

export type PageName = (pageId: string) => string

const LABELS: Record<NumberName, string> = {
  views: 'Lượt xem',
  viewers: 'Người xem',
  like: 'Thích',
  love: 'Yêu thích',
  wow: 'Ngạc nhiên',
  haha: 'Haha',
  sorry: 'Buồn',
  anger: 'Phẫn nộ',
  comments: 'Bình luận',
  shares: 'Chia sẻ',
  clicks: 'Lượt bấm',
}

/** One post with its numbers, and a form that adds to them. */
export function postCard({
  post,
  pageName,
  on,
}: {
  post: Post
  pageName: PageName
  on: 'list' | 'own page'
}): Markup {
  const open = on === 'own page' ? { safe: ' open' } : ''
  return html`<article class="card" id="p${post.id}">
    <h3>${pageName(post.pageId)}</h3>
    <p class="quiet">
      <a href="/posts/${post.id}"><time datetime="${post.createdAt}">${shownMoment(post.createdAt)}</time></a> ·
      mã trang ${post.pageId}${post.published ? '' : ' · chưa công khai'}
    </p>
    <p class="text">${post.text}</p>
    ${sharedLink(post.link)}
    <ul class="numbers">
      ${NUMBERS.map((name) => numberLine(name, post))}
    </ul>
    <details${open}>
      <summary>Thêm số liệu</summary>
      <form method="post" action="/posts/${post.id}/numbers">
        <input type="hidden" name="back" value="${on === 'list' ? 'list' : ''}" />
        <div class="fields">${NUMBERS.map(field)}</div>
        <button>Cộng thêm</button>
      </form>
    </details>
  </article>`
}

function sharedLink(link: string): Markup {
  if (!/^https?:\/\//.test(link)) return html`${link}`
  return html`<p class="text"><a href="${link}" rel="noreferrer nofollow">${link}</a></p>`
}

function numberLine(name: NumberName, { numbers }: Post): Markup {
  return html`<li>${LABELS[name]} <b>${numbers[name].toLocaleString('vi-VN')}</b></li>`
}

function field(name: NumberName): Markup {
  return html`<label>
    ${LABELS[name]}
    <input type="number" name="${name}" min="0" max="1000000" inputmode="numeric" />
  </label>`
}
