import { inflateSync } from 'node:zlib'
import { setWord } from '#server/documents/set-words.ts'
import type { Face } from '#server/documents/fonts.ts'

/** What stands on each page of a PDF of ours, as operators: pages in order. */
export function pagesOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
  return kids.map(([, page]) => {
    const contents = /\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(objectOf(text, page!))![1]!
    const streams = [...contents.matchAll(/(\d+) 0 R/g)].map(([, id]) => streamOf(text, id!))
    return streams.join('\n')
  })
}

type Dress = { face?: Face; quietLast?: boolean }

/** Whether a page shows these words one after the other on a line; the last of them in grey if wanted. */
export function shows(page: string, words: string, { face = 'regular', quietLast }: Dress = {}) {
  const space = setWord(' ', face).codes
  const set = words.split(' ').map((word) => `${setWord(word, face).codes}]TJ`)
  const last = quietLast ? ` 0.42 g [${space}${set.pop()}` : ''
  return page.includes(set.join(` [${space}`) + last)
}

function objectOf(text: string, id: string): string {
  const from = text.indexOf(`\n${id} 0 obj`)
  return text.slice(from, text.indexOf('endobj', from))
}

function streamOf(text: string, id: string): string {
  const object = objectOf(text, id)
  const from = object.indexOf('stream\n') + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(object)![1])
  return inflateSync(Buffer.from(object.slice(from, from + length), 'latin1')).toString('latin1')
}
