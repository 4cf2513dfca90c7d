import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormEnd } from '#app/components/form-end.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireAllowed } from '#app/load-context.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { titled } from '#app/page-words.ts'
import { findDestination } from '#server/destinations/destinations.ts'
import { removeDestination } from '#server/destinations/keep-destinations.ts'

export const meta = titled('destinations.remove')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const { id, name } = found(await findDestination(context.db, { id: params.destinationId!, by }))
  return { id, name }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  return refusing(NOTHING_TYPED, async () => {
    await removeDestination(context.db, { id: params.destinationId!, by })
    return redirect('/destinations')
  })
}

export default function RemoveDestinationPage() {
  const { t } = useTranslation()
  const { id, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page heading={t('destinations.removeHeading', { name })}>
      <RefusalNotice refusal={answer} />
      <Form method="post" className="card grid max-w-2xl gap-4">
        <p>
          {t('destinations.removeWhat')}{' '}
          <Link to="/deliveries" className="whitespace-nowrap">
            {t('destinations.calendar')}
          </Link>
        </p>
        <FormEnd does={t('destinations.remove')} back={`/destinations/${id}`} />
      </Form>
    </Page>
  )
}
