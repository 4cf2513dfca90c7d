import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { listAccounts } from '#server/people/accounts.ts'

export const meta = titled('people.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'people.manage')
  const accounts = await listAccounts(context.db, { by })
  const people = accounts.map(({ id, name, email, role, placeName }) => ({
    ...{ id, name, email, role, placeName, closable: id !== by.id },
  }))
  return { people, placeName: by.placeName }
}

export default function PeoplePage() {
  const { t } = useTranslation()
  const { people, placeName } = useLoaderData<typeof loader>()
  const add = (
    <Link className="button button-main" to="/people/new">
      {t('people.add')}
    </Link>
  )
  return (
    <Page heading={t('people.heading', { count: people.length, name: placeName })} action={add}>
      <Card>
        <ul className="rows">
          {people.map(({ id, name, email, role, placeName, closable }) => (
            <li key={id} className="gap-4 py-2.5 sm:grid sm:grid-cols-[1fr_1fr_4rem]">
              <div className="min-w-0">
                <p lang="vi" className="font-medium break-words">
                  {name}
                </p>
                <p className="hint break-words">{email}</p>
              </div>
              <div className="min-w-0">
                <p>{t(`frame.roles.${role}`)}</p>
                <p lang="vi" className="hint break-words">
                  {placeName}
                </p>
              </div>
              {closable ? (
                <Link
                  className="hint screen-only"
                  to={`/people/${id}/close`}
                  aria-label={t('people.closing.heading', { name })}
                >
                  {t('people.close')}
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  )
}
