import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Pager } from '#app/components/pager.tsx'
import { PublicFrame } from '#app/components/public-frame.tsx'
import { newsroomAddress } from '#app/newsroom-address.ts'
import { wordsOf } from '#app/page-words.ts'
import { pageOf } from '#app/paging.ts'
import { useFormats } from '#app/use-formats.ts'
import { languageIn } from '#app/words/i18n.ts'
import {
  countPublicCorrections,
  listPublicCorrections,
} from '#server/newsroom/public-corrections.ts'
import { feedLinks, pageTitle } from './page-links.ts'
import { frameOf, requireNewsroom } from './require-newsroom.ts'

/** Corrections of a page. */
const ROWS = 50

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const title = wordsOf(matches).t('newsroom.corrections')
  if (!data) return [{ title }]
  const { newsroom } = data
  const named = `${title} · ${newsroom.front}`
  return [pageTitle(wordsOf(matches), newsroom, named), ...feedLinks(newsroom)]
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, language } = args.context
  const newsroom = await requireNewsroom(args)
  const count = await countPublicCorrections(db, newsroom)
  const { part, paging } = pageOf(count, args.request, { rows: ROWS })
  const corrections = await listPublicCorrections(db, { newsroom, part })
  return {
    newsroom: frameOf(newsroom),
    ...{ count, paging },
    corrections: corrections.map((one) =>
      one.kind === 'follow-up'
        ? { ...one, channels: '' }
        : {
            ...{ ...one, corrected: undefined },
            channels: one.channels.map((label) => label[language]).join(', '),
          },
    ),
  }
}

/** What a place had to take back or to mend, on whatever channel. */
export default function NewsroomCorrections() {
  const { t } = useTranslation()
  const { newsroom, count, paging, corrections } = useLoaderData<typeof loader>()
  return (
    <PublicFrame newsroom={newsroom} part="corrections">
      <h1>
        {count === 0 ? t('newsroom.correctionsNone') : t('newsroom.correctionsHeading', { count })}
      </h1>
      <p className="mt-2 text-quiet">{t('newsroom.correctionsWhy', { front: newsroom.front })}</p>
      <ol className="rows mt-3">
        {corrections.map((one) => (
          <Correction key={one.id} {...one} />
        ))}
      </ol>
      <Pager {...paging} />
    </PublicFrame>
  )
}

type CorrectionProps = ReturnType<typeof useLoaderData<typeof loader>>['corrections'][number]

function Correction({ kind, at, headline, words, channels, code, corrected }: CorrectionProps) {
  const { t, i18n } = useTranslation()
  const { moment } = useFormats()
  const { newsroom } = useLoaderData<typeof loader>()
  const addressOf = (within: string) =>
    newsroomAddress(newsroom, { within, language: languageIn(i18n) })
  return (
    <li className="py-5">
      <p className="hint">
        <span className={`font-medium ${kind === 'withdraw' ? 'text-accent' : 'text-amber'}`}>
          {t(`newsroom.kinds.${kind}`)}
        </span>
        {' · '}
        <time dateTime={at}>{moment(at)}</time>
      </p>
      <h2 lang="vi" className="mt-1">
        {headline}
      </h2>
      <p lang="vi" className="mt-1 whitespace-pre-line">
        {words}
      </p>
      {corrected ? (
        <p className="mt-1">
          {t('newsroom.corrects')}{' '}
          <q lang="vi">
            {corrected.code ? (
              <a href={addressOf(corrected.code)}>{corrected.headline}</a>
            ) : (
              corrected.headline
            )}
          </q>
        </p>
      ) : null}
      {channels ? <p className="hint mt-1">{t('newsroom.onChannels', { channels })}</p> : null}
      {code && kind !== 'withdraw' ? (
        <p className="screen-only mt-1">
          <a href={addressOf(code)}>
            {t(corrected ? 'newsroom.toFollowUp' : 'newsroom.toArticle')}
          </a>
        </p>
      ) : null}
    </li>
  )
}
