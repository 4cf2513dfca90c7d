import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/components/page.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { titled } from '#app/page-words.ts'
import { found, requireAllowed } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { closeAccount, findClosable } from '#server/people/close-account.ts'

export const meta = titled('people.closing.title')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'people.manage')
  const { name, email } = found(await findClosable(context.db, { id: params.accountId!, by }))
  return { name, email }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'people.manage')
  return refusing(NOTHING_TYPED, async () => {
    await closeAccount(context.db, { id: params.accountId!, by })
    return redirect('/people')
  })
}

export default function ClosePage() {
  const { t } = useTranslation()
  const { name, email } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('people.closing.title')} above={<Link to="/people">{t('people.title')}</Link>}>
      <div className="max-w-2xl">
        <VerbForm
          heading={t('people.closing.heading', { name })}
          refusal={useActionData<typeof action>()}
          submit={<button className="button button-main">{t('people.closing.submit')}</button>}
          back="/people"
        >
          <p className="break-words">{email}</p>
          <p>{t('people.closing.what')}</p>
        </VerbForm>
      </div>
    </Page>
  )
}
