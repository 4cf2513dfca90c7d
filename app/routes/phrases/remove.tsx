import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/components/page.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { findPhrase, removePhrase } from '#server/plain/plain-phrases.ts'

export const meta = titled('phrases.remove')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'lexicon.edit')
  const { written, plain } = found(await findPhrase(context.db, { id: params.phraseId!, by }))
  return { written, plain }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'lexicon.edit')
  return refusing(NOTHING_TYPED, async () => {
    await removePhrase(context.db, { id: params.phraseId!, by })
    return redirect('/phrases')
  })
}

export default function RemovePhrasePage() {
  const { t } = useTranslation()
  const { written, plain } = useLoaderData<typeof loader>()
  const above = <Link to="/phrases">{t('phrases.title')}</Link>
  return (
    <Page heading={t('phrases.remove')} above={above}>
      <div className="max-w-2xl">
        <VerbForm
          heading={t('phrases.removeHeading', { written })}
          refusal={useActionData<typeof action>()}
          submit={<button className="button button-main">{t('phrases.remove')}</button>}
          back="/phrases"
        >
          <p lang="vi" className="break-words">
            {written} → {plain}
          </p>
          <p>{t('phrases.removeWhat')}</p>
        </VerbForm>
      </div>
    </Page>
  )
}
