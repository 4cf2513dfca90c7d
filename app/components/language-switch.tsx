import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languageIn } from '#app/words/i18n.ts'

/** Each language in its own words: they must be found by whoever cannot read the other. */
const NAMES = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
] as const

/** Changes the language of every page in this browser, and keeps the page one is on. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const { pathname, search } = useLocation()
  return (
    <Form
      method="post"
      action="/language"
      reloadDocument
      role="group"
      aria-label={t('frame.language')}
      className="flex gap-3 text-sm text-quiet"
    >
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {NAMES.map(([language, name]) => (
        <button
          key={language}
          name="language"
          value={language}
          lang={language}
          aria-current={language === languageIn(i18n) ? 'true' : undefined}
          className="min-h-8 cursor-pointer underline underline-offset-3 aria-[current=true]:font-medium aria-[current=true]:text-ink aria-[current=true]:no-underline"
        >
          {name}
        </button>
      ))}
    </Form>
  )
}
