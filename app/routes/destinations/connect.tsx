import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConnectCard } from '#app/components/connect-card.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { found, requireAllowed } from '#app/load-context.ts'
import { siteOf } from '#app/site-of.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { titled } from '#app/page-words.ts'
import { beginConnecting } from '#server/destinations/connect.ts'
import { findDestination } from '#server/destinations/destinations.ts'

export const meta = titled('destinations.connect.heading')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const { id, name } = found(await findDestination(context.db, { id: params.destinationId!, by }))
  return { id, name }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  return refusing(NOTHING_TYPED, async () => {
    const asked = { id: params.destinationId!, site: siteOf(context, request), by }
    return data({ address: await beginConnecting(context.db, asked) })
  })
}

export default function ConnectPage() {
  const { t } = useTranslation()
  const { id, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = answer && 'address' in answer ? answer.address : undefined
  return (
    <Page
      heading={t('destinations.connect.leadHeading', { name })}
      above={<Link to={`/destinations/${id}`}>{t('destinations.title')}</Link>}
    >
      <div className="grid max-w-2xl gap-5">
        <RefusalNotice refusal={answer && 'sentence' in answer ? answer : undefined} />
        {address ? <Lead address={address} /> : <ConnectCard id={id} />}
      </div>
    </Page>
  )
}

/** A link and not a redirection: a form of ours may lead to no other site. */
function Lead({ address }: { address: string }) {
  const { t } = useTranslation()
  return (
    <section className="card grid gap-4">
      <p>{t('destinations.connect.lead')}</p>
      <p className="hint">{t('destinations.connect.until')}</p>
      <p>
        <a className="button button-main" href={address} rel="noreferrer">
          {t('destinations.connect.go')}
        </a>
      </p>
    </section>
  )
}
