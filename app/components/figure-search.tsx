import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** Looks for figures by what they count, where, and who says so. */
export function FigureSearch({ query }: { query: string }) {
  const { t } = useTranslation()
  return (
    <Form role="search" className="screen-only flex max-w-xl items-end gap-2">
      <label className="grow font-medium">
        {t('figures.search')}
        <input
          key={query}
          name="q"
          type="search"
          lang="vi"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          className="field mt-1 font-normal"
        />
      </label>
      <button className="button">{t('frame.search')}</button>
    </Form>
  )
}
