import type { Picture, Words } from '#server/channels/channel.ts'

/** What the platform takes; its documents say 150 and 300, and it refused exactly that many. */
export const MOST = { title: 140, description: 250, author: 50, pictureBytes: 1_000_000 }

export type Article = { title: string; description: string; body: string[] }

/** An article made of a text: its first line is the title, its second paragraph the description, the rest the body, line by line. */
export function articleOf(text: string): Article {
  const [first = '', ...paragraphs] = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  const [title = '', ...others] = first.split('\n').map((line) => line.trim())
  const rest = [others.filter(Boolean).join('\n'), ...paragraphs].filter(Boolean)
  const [description = title, ...body] = rest
  const lines = body.flatMap((paragraph) => paragraph.split('\n'))
  return {
    title,
    description: description.replaceAll('\n', ' '),
    // An article without a body is not taken.
    body: lines.length > 0 ? lines : [description],
  }
}

/** Every word of an article, as one text. */
export function textOf({ title, description, body }: Article): string {
  return [title, description, ...body].join('\n')
}

/** What the platform would not take of a text. Characters are counted as people count them, not as bytes. */
export function faults(text: string, pictures: Pick<Picture, 'alt'>[]): Words[] {
  const { title, description } = articleOf(text)
  return [
    tooLong(title, MOST.title, { vi: 'Dòng đầu (tiêu đề)', en: 'The first line (title)' }),
    tooLong(description, MOST.description, {
      vi: 'Đoạn thứ hai (mô tả)',
      en: 'The second paragraph (description)',
    }),
    pictures.length > MOST_PICTURES
      ? {
          vi: `Bài Zalo nhận nhiều nhất ${MOST_PICTURES} ảnh; bài này có ${pictures.length}.`,
          en: `A Zalo article takes at most ${MOST_PICTURES} pictures; this one has ${pictures.length}.`,
        }
      : undefined,
  ].filter((fault) => fault !== undefined)
}

/** Ours: the platform names no number. */
const MOST_PICTURES = 20

function tooLong(part: string, most: number, name: Words): Words | undefined {
  const length = [...part].length
  if (length <= most) return undefined
  return {
    vi: `${name.vi} dài ${length} ký tự, Zalo nhận nhiều nhất ${most}.`,
    en: `${name.en} has ${length} characters; Zalo takes at most ${most}.`,
  }
}
