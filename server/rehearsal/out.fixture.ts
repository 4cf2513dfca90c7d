import type { RehearsalPlatform } from './rehearsal-platform.ts'

/** The channels whose platforms are rehearsed. */
export const REHEARSED = ['facebook', 'zalo', 'wordpress', 'press-email'] as const

export type Rehearsed = (typeof REHEARSED)[number]

/** What is out on a platform of the rehearsal: a post, an article, or a letter to one person. */
export type Out = {
  channel: Rehearsed
  /** Of the delivery that it belongs to. */
  code: string
  /** Whom a letter is for; empty for what everybody may read. */
  to: string
  /** As the platform keeps it; of a letter its head. */
  text: string
  at: string
}

/** Everything that is out on the platforms of a rehearsal, what was taken down or binned since too. */
export function listOut({ posts, zalo, wordpress, mailbox }: RehearsalPlatform): Out[] {
  return [
    ...posts().map(({ text, createdAt }) => out('facebook', { text, at: createdAt })),
    ...zalo.articles().map(({ title, description, body, createdAt }) => {
      const text = [title, description, ...body.map(({ content }) => content)].join('\n')
      return out('zalo', { text, at: createdAt })
    }),
    ...wordpress
      .posts()
      .map(({ title, content, createdAt }) =>
        out('wordpress', { text: `${title}\n${content}`, at: createdAt }),
      ),
    ...mailbox.letters
      .heads()
      .map(({ raw, to, at }) => ({ ...out('press-email', { text: raw, at }), to })),
  ]
}

export type Times = {
  /** How many different ones are out: posts, or letters, each to one person. */
  texts: number
  /** How many times the one is out that is out most often. */
  most: number
}

/** How often each is out, by channel; channels of which nothing is out are left out. */
export function timesOut(platform: RehearsalPlatform): Partial<Record<Rehearsed, Times>> {
  const byChannel = Map.groupBy(listOut(platform), ({ channel }) => channel)
  const times = [...byChannel].map(([channel, own]) => {
    const same = Map.groupBy(own, ({ code, to }) => `${code} ${to}`)
    const most = Math.max(...[...same.values()].map(({ length }) => length))
    return [channel, { texts: same.size, most }]
  })
  return Object.fromEntries(times)
}

/** The code stands in every text; in a letter first in its id. */
function out(channel: Rehearsed, { text, at }: Pick<Out, 'text' | 'at'>): Out {
  const [code = ''] = /LT-[0-9A-Z]{6}/.exec(text) ?? []
  return { channel, code, to: '', text, at }
}
