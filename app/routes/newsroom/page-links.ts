import type { MetaDescriptor } from '@remix-run/node'
import { FEEDS } from '#app/components/public-frame.tsx'

type Newsroom = { placeCode: string; front: string; rehearsal: 0 | 1 }

/** Where a reader of feeds finds those of a newsroom. */
export function feedLinks({ placeCode, front, rehearsal }: Newsroom): MetaDescriptor[] {
  if (rehearsal) return []
  return FEEDS.map(([file, name, type]) => ({
    ...{ tagName: 'link', rel: 'alternate', type, title: `${front} (${name})` },
    href: `/newsroom/${placeCode}/${file}`,
  }))
}
