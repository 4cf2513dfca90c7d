import type { MetaDescriptor } from '@remix-run/node'
import type { i18n } from 'i18next'
import { FEEDS } from '#app/components/public-frame.tsx'
import { feedAddress } from '#app/newsroom-address.ts'

type Newsroom = { placeCode: string; front: string; rehearsal: 0 | 1 }

/** What a page of a newsroom is called; one that is rehearsed says so. */
export function pageTitle(words: i18n, { rehearsal }: Newsroom, title: string): MetaDescriptor {
  return { title: rehearsal ? words.t('newsroom.rehearsed', { title }) : title }
}

/** Where a reader of feeds finds those of a newsroom; of one that is rehearsed no search engine keeps anything. */
export function feedLinks(newsroom: Newsroom): MetaDescriptor[] {
  const links = FEEDS.map(([file, name, type]) => ({
    ...{ tagName: 'link', rel: 'alternate', type, title: `${newsroom.front} (${name})` },
    href: feedAddress(newsroom, file),
  }))
  return newsroom.rehearsal ? [{ name: 'robots', content: 'noindex, nofollow' }, ...links] : links
}
