import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PublicArticle, WithdrawnArticle } from '#app/components/public-article.tsx'
import { PublicFrame } from '#app/components/public-frame.tsx'
import { found } from '#app/load-context.ts'
import { wordsOf } from '#app/page-words.ts'
import { findArticle } from '#server/newsroom/articles.ts'
import { isView } from '#server/visits/is-view.ts'
import { countView } from '#server/visits/page-views.ts'
import { feedLinks, pageTitle } from './page-links.ts'
import { frameOf, requireNewsroom, siteOf } from './require-newsroom.ts'
import { shownArticle } from './shown-article.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: wordsOf(matches).t('newsroom.title') }]
  const { newsroom, article } = data
  const links = feedLinks(newsroom)
  if (!article) return [{ title: wordsOf(matches).t('newsroom.withdrawn') }, ...links]
  const { headline, lead, address, image, described } = article
  return [
    pageTitle(wordsOf(matches), newsroom, `${headline} · ${newsroom.front}`),
    { name: 'description', content: lead },
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: headline },
    { property: 'og:description', content: lead },
    { property: 'og:url', content: address },
    { property: 'og:site_name', content: newsroom.front },
    { property: 'og:locale', content: 'vi_VN' },
    ...(image ? imageTags(image) : []),
    { tagName: 'link', rel: 'canonical', href: address },
    ...(newsroom.rehearsal ? [] : ninjsLink(address)),
    ...links,
    { 'script:ld+json': described },
  ]
}

/** A withdrawn article answers 410: it was here, and is gone for good. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, request, params } = args
  const newsroom = await requireNewsroom(args)
  const standing = found(await findArticle(context.db, { newsroom, code: params.article! }))
  const frame = frameOf(newsroom)
  if (standing.known === 'withdrawn') {
    const { headline, publishedAt, withdrawnAt, words } = standing.withdrawn
    const withdrawn = { headline, publishedAt, withdrawnAt, words }
    return data({ newsroom: frame, article: undefined, withdrawn }, { status: 410 })
  }
  if (isView(request)) countView(context.db, { deliveryId: standing.article.id })
  const where = { newsroom, site: siteOf(context, request) }
  const article = await shownArticle(context, standing.article, where)
  return data({ newsroom: frame, article, withdrawn: undefined })
}

/** One article, or that it was taken back. */
export default function NewsroomArticle() {
  const { newsroom, article, withdrawn } = useLoaderData<typeof loader>()
  return (
    <PublicFrame newsroom={newsroom} part={undefined}>
      {article ? <PublicArticle {...article} /> : null}
      {withdrawn ? <WithdrawnArticle newsroom={newsroom} {...withdrawn} /> : null}
    </PublicFrame>
  )
}

type Image = { url: string; width: number; height: number; alt: string }

function imageTags({ url, width, height, alt }: Image) {
  return [
    { property: 'og:image', content: url },
    { property: 'og:image:width', content: String(width) },
    { property: 'og:image:height', content: String(height) },
    { property: 'og:image:alt', content: alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}

function ninjsLink(address: string) {
  const type = 'application/json'
  return [
    { tagName: 'link', rel: 'alternate', type, title: 'ninjs', href: `${address}/ninjs.json` },
  ]
}
