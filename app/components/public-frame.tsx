import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { feedAddress, newsroomAddress } from '#app/newsroom-address.ts'
import { languageIn } from '#app/words/i18n.ts'
import { LanguageSwitch } from './language-switch.tsx'

export type PublicNewsroom = {
  placeCode: string
  front: string
  about: string
  contact: string
  rehearsal: 0 | 1
}

type PublicFrameProps = {
  newsroom: PublicNewsroom
  part: 'news' | 'corrections' | undefined
  children: ReactNode
}

/** What stands around every page of a newsroom: whose it is, its parts, how to reach them, what is counted. */
export function PublicFrame({ newsroom, part, children }: PublicFrameProps) {
  const { t } = useTranslation()
  const { front, about, contact, rehearsal } = newsroom
  return (
    <>
      {rehearsal ? (
        <aside className="bg-rehearsal px-4 py-1.5 text-center text-sm font-medium text-white print:mb-4 print:border print:border-ink print:bg-white print:text-ink">
          {t('newsroom.rehearsal')}
        </aside>
      ) : null}
      <PublicBody
        head={
          <>
            <p lang="vi" className="text-lg font-semibold">
              {front}
            </p>
            <p lang="vi" className="hint">
              {about}
            </p>
            <Parts newsroom={newsroom} part={part} />
          </>
        }
        foot={
          <>
            <p>
              <span className="font-medium">{t('newsroom.contact')}:</span>{' '}
              <span lang="vi">{contact}</span>
            </p>
            <Feeds newsroom={newsroom} />
          </>
        }
        languages={rehearsal ? <LanguageSwitch /> : <PublicLanguages />}
      >
        {children}
      </PublicBody>
    </>
  )
}

type PublicBodyProps = {
  head: ReactNode
  foot: ReactNode
  languages: ReactNode
  children: ReactNode
}

/** One column of a page for everybody. */
export function PublicBody({ head, foot, languages, children }: PublicBodyProps) {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-2xl px-5">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-card focus:p-3"
      >
        {t('frame.skip')}
      </a>
      <header className="border-b-2 border-accent pt-6 pb-3 print:mb-4 print:pt-0">{head}</header>
      <main id="main" className="py-7">
        {children}
      </main>
      <footer className="grid gap-3 border-t border-line py-6 text-sm text-quiet print:mt-3 print:py-2">
        {foot}
        <p className="screen-only">{t('newsroom.counting')}</p>
        <div className="screen-only">{languages}</div>
      </footer>
    </div>
  )
}

function Parts({ newsroom, part }: Omit<PublicFrameProps, 'children'>) {
  const { t, i18n } = useTranslation()
  const language = languageIn(i18n)
  const parts = [
    ['news', newsroomAddress(newsroom, { language })],
    ['corrections', newsroomAddress(newsroom, { language, within: 'corrections' })],
  ] as const
  return (
    <nav aria-label={t('newsroom.parts')} className="mt-2 flex gap-5">
      {parts.map(([name, to]) => (
        <a
          key={name}
          href={to}
          aria-current={name === part ? 'page' : undefined}
          className="inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:no-underline"
        >
          {t(`newsroom.${name}`)}
        </a>
      ))}
    </nav>
  )
}

/** The names are those of the formats, in any language. */
export const FEEDS = [
  ['rss.xml', 'RSS', 'application/rss+xml'],
  ['atom.xml', 'Atom', 'application/atom+xml'],
  ['feed.json', 'JSON Feed', 'application/feed+json'],
] as const

function Feeds({ newsroom }: { newsroom: PublicNewsroom }) {
  const { t } = useTranslation()
  return (
    <p className="screen-only flex flex-wrap gap-x-4">
      {t('newsroom.follow')}:
      {FEEDS.map(([file, name]) => (
        <a key={file} href={feedAddress(newsroom, file)}>
          {name}
        </a>
      ))}
    </p>
  )
}

/** The other language of a public page is another address: nothing is kept in the browser. */
export function PublicLanguages() {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const names = [
    ['vi', 'Tiếng Việt', pathname],
    ['en', 'English', `${pathname}?lang=en`],
  ] as const
  return (
    <p role="group" aria-label={t('newsroom.languages')} className="flex gap-4">
      {names.map(([language, name, to]) => (
        <a
          key={language}
          href={to}
          hrefLang={language}
          lang={language}
          aria-current={language === languageIn(i18n) ? 'true' : undefined}
          className="inline-flex min-h-8 items-center aria-[current=true]:font-medium aria-[current=true]:no-underline"
        >
          {name}
        </a>
      ))}
    </p>
  )
}
