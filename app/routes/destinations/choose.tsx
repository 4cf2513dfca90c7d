import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ConnectCard } from '#app/components/connect-card.tsx'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { chooseAccount, listOffered } from '#server/destinations/choose.ts'
import { findDestination } from '#server/destinations/destinations.ts'

export const meta = titled('destinations.choose.title')

const Chosen = z.string().min(1).max(200).catch('')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const { id, name } = found(await findDestination(context.db, { id: params.destinationId!, by }))
  return { id, name, accounts: await listOffered(context.db, { id, by }) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const id = params.destinationId!
  const accountId = Chosen.parse((await readForm(request)).get('account'))
  return refusing(NOTHING_TYPED, async () => {
    await chooseAccount(context.db, { id, accountId, by })
    return redirect(`/destinations/${id}`)
  })
}

/** Which of the accounts that a person manages the channel is: one of them has to be said. */
export default function ChooseAccountPage() {
  const { t } = useTranslation()
  const { id, name, accounts } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={
        accounts
          ? t('destinations.choose.heading', { name, count: accounts.length })
          : t('destinations.choose.over')
      }
      above={<Link to={`/destinations/${id}`}>{t('destinations.edit.back')}</Link>}
    >
      <RefusalNotice refusal={useActionData<typeof action>()} />
      <div className="max-w-2xl">
        {accounts ? <Accounts /> : <ConnectCard id={id} connected={false} />}
      </div>
    </Page>
  )
}

function Accounts() {
  const { t } = useTranslation()
  const { id, accounts = [] } = useLoaderData<typeof loader>()
  return (
    <Form method="post" className="card grid gap-4">
      <fieldset>
        <legend className="mb-2">{t('destinations.choose.what')}</legend>
        {accounts.map((account) => (
          <label key={account.id} className="flex min-h-11 cursor-pointer items-center gap-3 py-1">
            <input
              type="radio"
              name="account"
              value={account.id}
              required
              className="size-5 shrink-0 accent-accent"
            />
            <span className="min-w-0 break-words">
              <span lang="vi" className="font-medium">
                {account.name}
              </span>{' '}
              <span className="hint">{account.id}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FormEnd does={t('destinations.choose.submit')} back={`/destinations/${id}`} />
    </Form>
  )
}
