import { faultSection, faultWarning } from './fault-section.ts'
import type { Faults } from './faults.ts'
import { html, type Markup } from './markup.ts'
import { postCard, type PageName } from './post-card.ts'
import type { Post } from './posts.ts'
import { STYLE } from './style.ts'

type Home = {
  shown: Post[]
  /** The cursor of what comes after, where something does. */
  older: string | undefined
  /** All posts, shown or not. */
  count: number
  pageName: PageName
  faults: Faults
}

const BAND = 'Nền tảng mô phỏng để tập dượt: không bài nào ở đây ra ngoài'

export function homePage({ shown, older, count, pageName, faults }: Home): Markup {
  const heading = count === 0 ? 'Chưa có bài nào' : `Có ${count.toLocaleString('vi-VN')} bài`
  const cards = shown.map((post) => postCard({ post, pageName, on: 'list' }))
  return layout(
    heading,
    html`<h1>${heading}</h1>
      <p class="quiet">
        ${count > 0 ? 'Bài mới nhất ở trên cùng. ' : ''}<a href="#faults">Gây lỗi để tập</a>
      </p>
      ${faultWarning(faults)}
      <div class="columns">
        <div class="posts">${shown.length > 0 ? cards : nothing(count)} ${olderLink(older)}</div>
        ${faultSection(faults)}
      </div>`,
  )
}

export function onePostPage({ post, pageName }: { post: Post; pageName: PageName }): Markup {
  const name = pageName(post.pageId)
  return layout(
    `Bài của ${name}`,
    html`<div class="one">
      <p><a href="/">Tất cả bài</a></p>
      <h1>Bài của ${name}</h1>
      ${postCard({ post, pageName, on: 'own page' })}
    </div>`,
  )
}

export function missingPage(): Markup {
  const heading = 'Không có trang này'
  return layout(
    heading,
    html`<div class="card empty">
      <h1>${heading}</h1>
      <p class="quiet">Bài không còn, hoặc địa chỉ chép thiếu. <a href="/">Xem tất cả bài</a></p>
    </div>`,
  )
}

function nothing(count: number): Markup {
  const words =
    count > 0
      ? 'Không còn bài nào cũ hơn.'
      : 'Khi một chiến dịch tập dượt đến giờ phát trên Facebook, bài hiện ra ở đây.'
  return html`<p class="card empty quiet">${words}</p>`
}

function olderLink(older: string | undefined): Markup {
  return older ? html`<p><a href="/?after=${older}">Bài cũ hơn</a></p>` : html``
}

/** A page of the platform, with the band that says what it is. */
export function layout(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Nền tảng mô phỏng</title>
        <link rel="icon" href="data:," />
        <style>
          ${{ safe: STYLE }}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Đến nội dung</a>
        <p class="band">${BAND}</p>
        <main id="content">${content}</main>
      </body>
    </html>`
}
