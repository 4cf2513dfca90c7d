import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#app/components/card.tsx'
import { Pager } from '#app/components/pager.tsx'
import { PublicFrame } from '#app/components/public-frame.tsx'
import { newsroomAddress } from '#app/newsroom-address.ts'
import { wordsOf } from '#app/page-words.ts'
import { pageOf } from '#app/paging.ts'
import { useFormats } from '#app/use-formats.ts'
import { languageIn } from '#app/words/i18n.ts'
import { shortened } from '#server/newsroom/article-text.ts'
import { countArticles, listArticles } from '#server/newsroom/articles.ts'
import { feedLinks, pageTitle } from './page-links.ts'
import { frameOf, requireNewsroom } from './require-newsroom.ts'

/** Articles of a page. */
const ROWS = 20

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: wordsOf(matches).t('newsroom.title') }]
  const { front, about } = data.newsroom
  const said = [
    pageTitle(wordsOf(matches), data.newsroom, front),
    { name: 'description', content: about },
  ]
  return [...said, ...feedLinks(data.newsroom)]
}

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context
  const newsroom = await requireNewsroom(args)
  const count = await countArticles(db, newsroom)
  const { part, paging } = pageOf(count, args.request, { rows: ROWS })
  const articles = await listArticles(db, { newsroom, part })
  return {
    newsroom: frameOf(newsroom),
    ...{ count, paging },
    articles: articles.map(({ code, headline, lead, publishedAt, updatedAt, corrections }) => ({
      ...{ code, headline, publishedAt },
      summary: shortened(lead, 240),
      correctedAt: corrections.length > 0 ? updatedAt : undefined,
    })),
  }
}

/** What a place has told, the latest first. */
export default function NewsroomList() {
  const { t } = useTranslation()
  const { newsroom, count, paging, articles } = useLoaderData<typeof loader>()
  return (
    <PublicFrame newsroom={newsroom} part="news">
      <h1>{t('newsroom.of', { front: newsroom.front })}</h1>
      <p className="hint mt-1">{count === 0 ? null : t('newsroom.count', { count })}</p>
      {count === 0 ? (
        <div className="mt-5">
          <Empty>{t('newsroom.empty')}</Empty>
        </div>
      ) : (
        <ol className="rows mt-3">
          {articles.map((article) => (
            <Teaser key={article.code} {...article} />
          ))}
        </ol>
      )}
      <Pager {...paging} />
    </PublicFrame>
  )
}

type TeaserProps = ReturnType<typeof useLoaderData<typeof loader>>['articles'][number]

function Teaser({ code, headline, summary, publishedAt, correctedAt }: TeaserProps) {
  const { t, i18n } = useTranslation()
  const { moment } = useFormats()
  const { newsroom } = useLoaderData<typeof loader>()
  const to = newsroomAddress(newsroom, { within: code, language: languageIn(i18n) })
  return (
    <li className="py-5">
      <h2 lang="vi" className="text-lg">
        <a href={to}>{headline}</a>
      </h2>
      <p className="hint mt-1">
        <time dateTime={publishedAt}>{moment(publishedAt)}</time>
        {correctedAt ? (
          <span className="font-medium text-amber">
            {' · '}
            {t('newsroom.updated', { moment: moment(correctedAt) })}
          </span>
        ) : null}
      </p>
      <p lang="vi" className="mt-2">
        {summary}
      </p>
    </li>
  )
}
