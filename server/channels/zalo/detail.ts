import { z } from 'zod'
import type { Destination } from '#server/channels/channel.ts'
import { ask } from './call.ts'

const Detail = z.object({
  title: z.string().default(''),
  description: z.string().default(''),
  body: z.array(z.object({ content: z.string().default('') })).default([]),
  link_view: z.url({ protocol: /^https?$/ }).optional(),
})

export type Detail = z.infer<typeof Detail>

export function readArticle(destination: Destination, id: string) {
  return ask({ destination, path: '/v2.0/article/getdetail', query: { id }, data: Detail })
}

/** Every word of an article, part by part. */
export function wordsOf({ title, description, body }: Detail): string[] {
  return [title, description, ...body.map(({ content }) => content)].filter(Boolean)
}

/** Where people read it, where the platform says so. */
export function linkOf({ link_view: link }: Detail): { link?: string } {
  return link ? { link } : {}
}
