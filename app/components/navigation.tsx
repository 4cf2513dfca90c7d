import { Form, Link, NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'

export type NavigationEntry = {
  to: string
  word:
    | 'today'
    | 'campaigns'
    | 'calendar'
    | 'figures'
    | 'destinations'
    | 'air'
    | 'stations'
    | 'lexicon'
    | 'places'
    | 'people'
    | 'audit'
    | 'publishing'
    | 'guide'
  /** How many things wait there. */
  count?: number
}

export type Signed = {
  name: string
  role: 'administrator' | 'officer' | 'leader' | 'operator'
  placeName: string
}

/** The parts of the house: a column on a wide screen, a fold on a phone, in plain HTML. */
export function Navigation({ entries, signed }: { entries: NavigationEntry[]; signed: Signed }) {
  const { t } = useTranslation()
  return (
    <header className="border-line bg-side print:hidden max-md:border-b md:w-52 md:shrink-0 md:border-r">
      <details className="group md:hidden">
        <summary className="flex cursor-pointer list-none items-center justify-between px-5 py-3">
          <Brand />
          <span className="button min-h-10 py-1">{t('frame.menu')}</span>
        </summary>
        <Entries entries={entries} />
        <SignedIn signed={signed} />
      </details>
      <div className="sticky top-0 hidden h-[calc(100dvh-2.25rem)] flex-col overflow-y-auto md:flex">
        <div className="px-6 pt-5 pb-4">
          <Brand />
        </div>
        <Entries entries={entries} />
        <div className="grow" />
        <SignedIn signed={signed} />
      </div>
    </header>
  )
}

function Entries({ entries }: { entries: NavigationEntry[] }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('frame.navigation')} className="px-3">
      <ul className="grid gap-0.5">
        {entries.map(({ to, word, count }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === '/'}
              className="flex min-h-10 items-center justify-between rounded-lg border border-transparent px-3 no-underline hover:bg-paper aria-[current=page]:border-line aria-[current=page]:bg-card aria-[current=page]:font-semibold"
            >
              {t(`frame.${word}`)}
              {count ? <span className="font-semibold text-accent">{count}</span> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SignedIn({ signed }: { signed: Signed }) {
  const { t } = useTranslation()
  return (
    <div className="px-6 py-4 text-sm text-quiet">
      <p lang="vi" className="font-medium text-ink">
        {signed.name}
      </p>
      <p>{t(`frame.roles.${signed.role}`)}</p>
      <p>
        {t('frame.front')} <span lang="vi">{signed.placeName}</span>
      </p>
      <div className="mt-2">
        <LanguageSwitch />
      </div>
      <p className="mt-1">
        <Link className="inline-block min-h-8 text-quiet" to="/account/password">
          {t('frame.password')}
        </Link>
      </p>
      <Form method="post" action="/sign-out">
        <button className="min-h-8 cursor-pointer underline underline-offset-3">
          {t('frame.signOut')}
        </button>
      </Form>
    </div>
  )
}
