import { expect, test } from 'vitest'
import type { Content } from '#server/channels/channel.ts'
import { articleOf } from './article.ts'
import { mark } from '#server/channels/compose.ts'
import { wordpress } from './wordpress.ts'

const compose = (said: Content) => wordpress.compose(said, { name: '', placeName: '' })

const content = {
  headline: '6.058 xã đạt chuẩn\nnông thôn mới ',
  keyMessage: 'Vì người nghèo, không để ai bị bỏ lại phía sau.',
  body: 'Ba việc **cần làm**:\n\n- điện\n- đường\n\nXem [báo cáo](https://xa.vn/bc).',
  callToAction: 'Mời bà con góp ý tại nhà văn hóa.',
  figures: [],
}

test('the text that was approved is the post: its first line the title, the rest the content', () => {
  expect(articleOf(mark(compose(content), 'LT-12'))).toEqual({
    title: '6.058 xã đạt chuẩn nông thôn mới',
    excerpt: 'Vì người nghèo, không để ai bị bỏ lại phía sau.',
    content: `<p>Vì người nghèo, không để ai bị bỏ lại phía sau.</p>
<p>Ba việc cần làm:</p>
<ul><li>điện</li><li>đường</li></ul>
<p>Xem báo cáo (<a href="https://xa.vn/bc">https://xa.vn/bc</a>).</p>
<p>Mời bà con góp ý tại nhà văn hóa.</p>
<p>Mã tin: LT-12</p>`,
  })
})

test('where the call to action leads stands below it, once', () => {
  const link = 'https://lantoa.example.vn/l/abc'
  expect(compose({ ...content, link })).toContain(`nhà văn hóa.\n${link}`)
  const callToAction = `Xem tại ${link}`
  expect(compose({ ...content, callToAction, link }).split(link)).toHaveLength(2)
})

test('nothing in a text becomes HTML of its own, or a shortcode of WordPress', () => {
  const nasty = `<b onclick="x">'A' & B</b> [embed]https://x.vn[/embed]`
  const article = articleOf(`${nasty}\n\n${nasty}\n\n• ${nasty}`)
  for (const part of Object.values(article)) {
    expect(part.replace(/<\/?(p|ul|li|a)( href="https:\/\/[^"<>]*")?>/g, '')).not.toMatch(
      /[<>"'[\]]/,
    )
    expect(part).toContain('&#60;b onclick=&#34;x&#34;&#62;&#39;A&#39; &#38; B')
  }
})

test.each([
  [
    'Xem http://a.vn/x?y=1&z=2.',
    'Xem <a href="http://a.vn/x?y=1&#38;z=2">http://a.vn/x?y=1&#38;z=2</a>.',
  ],
  ['(https://a.vn/x)', '(<a href="https://a.vn/x">https://a.vn/x</a>)'],
  ['https://a.vn/x_(y)', '<a href="https://a.vn/x_(y)">https://a.vn/x_(y)</a>'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['data:text/html,x ftp://a.vn', 'data:text/html,x ftp://a.vn'],
  ['https:// a', 'https:// a'],
  ['http://[x', 'http://&#91;x'],
])('%s: only addresses of the web lead anywhere', (line, html) => {
  expect(articleOf(`T\n\n${line}`).content).toBe(`<p>${html}</p>`)
})

test.each([
  ['một\nhai', '<p>một<br />\nhai</p>'],
  ['1. một\n2. hai', '<ol><li>một</li><li>hai</li></ol>'],
  ['3. ba\n4. bốn', '<ol start="3"><li>ba</li><li>bốn</li></ol>'],
  ['Gồm:\n• một\n• hai\nHết.', '<p>Gồm:</p>\n<ul><li>một</li><li>hai</li></ul>\n<p>Hết.</p>'],
  ['• một\n  • trong', '<ul><li>một\n<ul><li>trong</li></ul></li></ul>'],
  ['• một\n1. hai', '<ul><li>một</li></ul>\n<ol><li>hai</li></ol>'],
  ['2025. Năm mới', '<p>2025. Năm mới</p>'],
  ['', ''],
])('%j becomes paragraphs, line breaks and lists', (body, html) => {
  expect(articleOf(`T\n\n${body}`).content).toBe(html)
})

test('a long first paragraph is cut between two words for the excerpt', () => {
  const { excerpt } = articleOf(`T\n\n${'Mặt trận '.repeat(60)}`)
  expect(excerpt.length).toBeLessThanOrEqual(301)
  expect(excerpt).toMatch(/ (Mặt|trận)…$/)
})

test('a text of one line is a title', () => {
  expect(articleOf('Một câu')).toEqual({ title: 'Một câu', content: '', excerpt: '' })
})
