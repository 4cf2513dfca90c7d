import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/components/card.tsx'
import { ConnectCard } from '#app/components/connect-card.tsx'
import { DestinationRow } from '#app/components/destination-row.tsx'
import { HealthCard } from '#app/components/health-card.tsx'
import { LimitForm } from '#app/components/limit-form.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { SettingFields } from '#app/components/setting-fields.tsx'
import { ToldCard } from '#app/components/told-card.tsx'
import { found, requireAllowed } from '#app/load-context.ts'
import { Reconnection, shownSettings } from '#app/new-destination.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { siteOf } from '#app/site-of.ts'
import { getChannel } from '#server/channels/registry.ts'
import { checkDestination } from '#server/destinations/probe.ts'
import { canBeAuthorised } from '#server/destinations/connect.ts'
import { healthOf } from '#server/destinations/health.ts'
import { findDestination, unavailable } from '#server/destinations/destinations.ts'
import { reconnectDestination } from '#server/destinations/keep-destinations.ts'
import { listTwins } from '#server/destinations/same-account.ts'
import { countEvents } from '#server/events/events.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.destination.name ?? ''} · Lan Tỏa` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const destination = found(await findDestination(context.db, { id: params.destinationId!, by }))
  const { id, name, placeName, rehearsal, settings: kept } = destination
  const channel = getChannel(destination.channel)
  const settings = shownSettings(channel, context.language)
  const open = settings.filter(({ secret }) => !secret)
  const twins = await listTwins(context.db, { destination, by })
  return {
    destination: {
      ...{ id, name, placeName, rehearsal, channel: channel.label[context.language] },
      obstacle: unavailable(destination),
      contacts: channel.recipients === true,
    },
    twins: {
      own: twins.own.map(({ id, name, placeName }) => ({ id, name, placeName })),
      elsewhere: twins.elsewhere,
    },
    health: await healthOf(context.db, destination),
    canCheck: channel.check !== undefined,
    checkedAt: destination.checkedAt,
    limits: destination.limits,
    secrets: settings.filter(({ secret }) => secret),
    fixed: open.flatMap((one) => {
      const value = kept[one.name] ?? ''
      const chosen = one.choices?.find((choice) => choice.value === value)
      return value ? [{ label: one.label, value: chosen?.label ?? value }] : []
    }),
    canBeAuthorised: canBeAuthorised(destination),
    told: channel.hear && {
      counts: await countEvents(context.db, { destinationId: id, days: 7 }),
      address: `${siteOf(context, request)}/webhooks/${destination.channel}/${id}`,
    },
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const submission = parseWithZod(await readForm(request), { schema: Reconnection })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const id = params.destinationId!
    const { settings } = submission.value
    await reconnectDestination(context.db, { id, settings, by })
    await checkDestination(context.db, { id, by })
    return redirect(`/destinations/${id}`)
  })
}

export default function DestinationPage() {
  const { t } = useTranslation()
  const { destination, twins, secrets, fixed, limits, canBeAuthorised, told, ...account } =
    useLoaderData<typeof loader>()
  const above = <Link to="/destinations">{t('destinations.title')}</Link>
  return (
    <Page heading={<span lang="vi">{destination.name}</span>} above={above}>
      <div className="grid max-w-2xl gap-5">
        <Card>
          <ul>
            <DestinationRow destination={destination} mayManage={false} />
          </ul>
          {fixed.map(({ label, value }) => (
            <p key={label} className="break-words">
              <span className="hint">{label}</span> <span lang="vi">{value}</span>
            </p>
          ))}
          <Twins twins={twins} />
        </Card>
        <HealthCard id={destination.id} hasSecrets={secrets.length > 0} {...account} />
        {canBeAuthorised ? (
          <ConnectCard id={destination.id} connected={!destination.obstacle} />
        ) : null}
        {secrets.length > 0 ? <Secrets /> : null}
        {told ? <ToldCard {...told} /> : null}
        <LimitForm id={destination.id} limits={limits} />
        <p className="flex flex-wrap gap-2">
          <Link className="button" to={`/destinations/${destination.id}/edit`}>
            {t('destinations.edit.link')}
          </Link>
          <Link className="button" to={`/destinations/${destination.id}/remove`}>
            {t('destinations.remove')}
          </Link>
        </p>
      </div>
    </Page>
  )
}

type TwinsProps = {
  twins: { own: { id: string; name: string; placeName: string }[]; elsewhere: number }
}

/** A message for both would stand twice on the same account. */
function Twins({ twins: { own, elsewhere } }: TwinsProps) {
  const { t } = useTranslation()
  if (own.length + elsewhere === 0) return null
  return (
    <div className="mt-3 rounded-lg bg-amber-pale px-4 py-3">
      <p className="font-semibold text-amber">
        <span aria-hidden="true">⚠ </span>
        {t('destinations.twins.what')}
      </p>
      <ul>
        {own.map(({ id, name, placeName }) => (
          <li key={id} lang="vi" className="break-words">
            <Link to={`/destinations/${id}`}>{name}</Link> · {placeName}
          </li>
        ))}
        {elsewhere > 0 ? <li>{t('destinations.twins.elsewhere', { count: elsewhere })}</li> : null}
      </ul>
    </div>
  )
}

function Secrets() {
  const { t } = useTranslation()
  const { secrets } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ settings: Record<string, string> }>({
    lastResult: answer?.result,
  })
  return (
    <Card heading={t('destinations.settings')}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <SettingFields settings={secrets} fields={fields.settings.getFieldset()} connected />
        <div>
          <button className="button button-main">{t('destinations.reconnect')}</button>
        </div>
      </Form>
    </Card>
  )
}
