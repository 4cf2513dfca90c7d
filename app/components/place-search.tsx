import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** Asks for a place by its name. */
export function PlaceSearch({ query }: { query: string }) {
  const { t } = useTranslation()
  return (
    <Form role="search" action="/places" className="max-w-2xl">
      <label htmlFor="q" className="mb-1 block font-medium">
        {t('places.search')}
      </label>
      <div className="flex gap-2">
        <input
          key={query}
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          aria-describedby="q-hint"
          className="field"
        />
        <button className="button">{t('frame.search')}</button>
      </div>
      <p id="q-hint" className="hint mt-1">
        {t('places.searchHint')}
      </p>
    </Form>
  )
}
