import { useTranslation } from 'react-i18next'
import { newsroomAddress } from '#app/newsroom-address.ts'
import { useFormats } from '#app/use-formats.ts'
import { languageIn } from '#app/words/i18n.ts'
import { ChartFigure } from './chart-view.tsx'
import type { PublicNewsroom } from './public-frame.tsx'

type Piece = { words: string; link?: string }
type Block = { words: Piece[] } | { items: Piece[][]; start: number | undefined }

type PublicArticleProps = {
  headline: string
  author: string
  publishedAt: string
  corrections: { at: string; words: string }[]
  blocks: Block[]
  sources: Piece[][]
  chart:
    | { alt: string; table: { head: string[]; rows: string[][] }; wide: string; narrow: string }
    | undefined
  lostChart: boolean
  pictures: { id: string; alt: string; width: number; height: number }[]
  address: string
}

/** An article as everybody reads it. What people wrote is Vietnamese in any language of the page. */
export function PublicArticle(article: PublicArticleProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { headline, author, publishedAt, corrections, blocks, sources } = article
  const { pictures, chart, lostChart, address } = article
  return (
    <article>
      <h1 lang="vi">{headline}</h1>
      <p className="hint mt-2">
        <time dateTime={publishedAt}>
          {t('newsroom.published', { moment: moment(publishedAt) })}
        </time>
        {' · '}
        {t('newsroom.by', { author })}
      </p>
      {corrections.map((correction) => (
        <Corrected key={correction.at} {...correction} />
      ))}
      <div
        lang="vi"
        className="mt-5 grid gap-4 text-[1.0625rem] leading-[1.7] print:mt-3 print:gap-2 print:text-[11pt] print:leading-normal"
      >
        {blocks.map((block, at) => (
          <ArticleBlock key={at} block={block} isLead={at === 0} />
        ))}
      </div>
      {pictures.map(({ id, alt, width, height }) => (
        <img
          key={id}
          src={`/pictures/${id}.jpg`}
          {...{ alt, width, height }}
          lang="vi"
          loading="lazy"
          className="mx-auto mt-6 h-auto max-h-[80vh] w-auto max-w-full rounded-lg break-inside-avoid print:mt-3"
        />
      ))}
      {chart ? (
        <div className="mt-6 break-inside-avoid print:mt-3">
          <ChartFigure {...chart} />
        </div>
      ) : null}
      {lostChart ? <p className="hint mt-6">{t('newsroom.noChart')}</p> : null}
      <div lang="vi" className="hint mt-6 grid gap-1 print:mt-3">
        {sources.map((line, at) => (
          <p key={at}>
            <Words pieces={line} />
          </p>
        ))}
      </div>
      <p className="hidden text-sm print:mt-3 print:block">
        {t('newsroom.address')}: {address}
      </p>
    </article>
  )
}

function Corrected({ at, words }: { at: string; words: string }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return (
    <div className="mt-4 rounded-lg border-l-4 border-amber bg-amber-pale px-4 py-3">
      <p className="font-medium">{t('newsroom.correctedAt', { moment: moment(at) })}</p>
      <p lang="vi" className="mt-1 whitespace-pre-line">
        {t('newsroom.why', { words })}
      </p>
    </div>
  )
}

function ArticleBlock({ block, isLead }: { block: Block; isLead: boolean }) {
  if ('words' in block)
    return (
      <p className={`whitespace-pre-line ${isLead ? 'font-medium' : ''}`}>
        <Words pieces={block.words} />
      </p>
    )
  const items = block.items.map((item, at) => (
    <li key={at} className="whitespace-pre-line">
      <Words pieces={item} />
    </li>
  ))
  return block.start === undefined ? (
    <ul className="list-disc pl-6">{items}</ul>
  ) : (
    <ol start={block.start} className="list-decimal pl-6">
      {items}
    </ol>
  )
}

function Words({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ words, link }, at) =>
    link ? (
      <a key={at} href={link} rel="nofollow">
        {words}
      </a>
    ) : (
      words
    ),
  )
}

type WithdrawnArticleProps = {
  newsroom: PublicNewsroom
  headline: string
  publishedAt: string
  withdrawnAt: string
  words: string
}

/** What stands where an article was. */
export function WithdrawnArticle(withdrawn: WithdrawnArticleProps) {
  const { t, i18n } = useTranslation()
  const { moment } = useFormats()
  const { newsroom, headline, publishedAt, withdrawnAt, words } = withdrawn
  const said = { headline, published: moment(publishedAt), moment: moment(withdrawnAt) }
  return (
    <>
      <h1>{t('newsroom.withdrawn')}</h1>
      <p className="mt-3">{t('newsroom.withdrawnAt', said)}</p>
      <p lang="vi" className="mt-3 whitespace-pre-line">
        {t('newsroom.why', { words })}
      </p>
      <p className="screen-only mt-6">
        <a
          className="button"
          href={newsroomAddress(newsroom, { within: 'corrections', language: languageIn(i18n) })}
        >
          {t('newsroom.allCorrections')}
        </a>
      </p>
    </>
  )
}
