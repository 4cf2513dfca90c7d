import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { siteOf } from '#app/site-of.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { titled } from '#app/page-words.ts'
import { finishConnecting } from '#server/destinations/connect.ts'

export const meta = titled('destinations.connect.heading')

/** Where a platform leads a person back to. It is asked with GET and changes something once: what it was begun with. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const given = Object.fromEntries(new URL(request.url).searchParams)
  const answer = await refusing(NOTHING_TYPED, async () => {
    const coming = { channel: params.channel!, given, site: siteOf(context, request), by }
    return data(await finishConnecting(context.db, coming))
  })
  if ('id' in answer.data) {
    const { id, chooses } = answer.data
    throw redirect(`/destinations/${id}${chooses ? '/account' : ''}`)
  }
  return data({ sentence: answer.data.sentence }, 422)
}

export default function ConnectedPage() {
  const { t } = useTranslation()
  return (
    <Page heading={t('destinations.connect.failed')}>
      <RefusalNotice refusal={useLoaderData<typeof loader>()} />
      <p>
        <Link className="button" to="/destinations">
          {t('destinations.connect.back')}
        </Link>
      </p>
    </Page>
  )
}
