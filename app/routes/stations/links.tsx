import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { useFormats } from '#app/use-formats.ts'
import { addLink, listLinks, type PackLink } from '#server/packs/links.ts'
import { requireStation } from './require-station.ts'

export const meta = titled('stations.links')

export async function loader(args: LoaderFunctionArgs) {
  const station = await requireStation(args, 'stations.tend')
  const links = await listLinks(args.context.db, { stationId: station.id })
  return { id: station.id, name: station.name, links }
}

/** Opens a link: its address stands in this one answer and nowhere else. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  return refusing(NOTHING_TYPED, async () => {
    const word = await addLink(context.db, { stationId: params.stationId!, by })
    const address = new URL(`/guest/${word}`, context.siteUrl ?? request.url).href
    return data({ address, sentence: undefined })
  })
}

export default function LinksPage() {
  const { t } = useTranslation()
  const { id, name, links } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = answer && 'address' in answer ? answer.address : undefined
  return (
    <Page
      heading={t('stations.link.heading', { name })}
      above={<Link to={`/stations/${id}`}>{t('stations.own')}</Link>}
    >
      <div className="grid max-w-3xl gap-5">
        <RefusalNotice refusal={address ? undefined : answer} />
        <p className="text-quiet">{t('stations.link.what')}</p>
        {address ? <Opened address={address} /> : null}
        {links.length === 0 ? <Empty>{t('stations.link.none')}</Empty> : <Open links={links} />}
        <Form method="post">
          <button className="button button-main">{t('stations.link.open')}</button>
        </Form>
      </div>
    </Page>
  )
}

function Opened({ address }: { address: string }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('stations.link.opened')} edge="amber">
      <dl className="grid gap-2">
        {(['today', 'tomorrow'] as const).map((day) => (
          <div key={day}>
            <dt className="hint">{t(`stations.link.${day}`)}</dt>
            <dd className="font-mono break-all select-all">{`${address}/${day}.zip`}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Open({ links }: { links: PackLink[] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id: stationId } = useLoaderData<typeof loader>()
  return (
    <Card>
      <ul className="rows">
        {links.map(({ id, by, createdAt, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
            <span>
              {t('stations.link.since', {
                ...{ by, at: moment(createdAt), until: moment(expiresAt) },
              })}
            </span>
            <Form method="post" action={`/stations/${stationId}/links/${id}/close`}>
              <button className="button">{t('stations.link.close')}</button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
