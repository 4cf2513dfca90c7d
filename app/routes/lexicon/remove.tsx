import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/components/page.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { findEntry, removeEntry } from '#server/lexicon/lexicon.ts'

export const meta = titled('lexicon.remove')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'lexicon.edit')
  const { written, spoken } = found(await findEntry(context.db, { id: params.entryId!, by }))
  return { written, spoken }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'lexicon.edit')
  return refusing(NOTHING_TYPED, async () => {
    await removeEntry(context.db, { id: params.entryId!, by })
    return redirect('/lexicon')
  })
}

export default function RemoveEntryPage() {
  const { t } = useTranslation()
  const { written, spoken } = useLoaderData<typeof loader>()
  const above = <Link to="/lexicon">{t('lexicon.title')}</Link>
  return (
    <Page heading={t('lexicon.remove')} above={above}>
      <div className="max-w-2xl">
        <VerbForm
          heading={t('lexicon.removeHeading', { written })}
          refusal={useActionData<typeof action>()}
          submit={<button className="button button-main">{t('lexicon.remove')}</button>}
          back="/lexicon"
        >
          <p lang="vi" className="break-words">
            {written} → {spoken}
          </p>
          <p>{t('lexicon.removeWhat')}</p>
        </VerbForm>
      </div>
    </Page>
  )
}
