import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '#app/components/card.tsx'
import { TextField } from '#app/components/field.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { Remark } from '#app/components/state-badge.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { useFormats } from '#app/use-formats.ts'
import { wholeNumber } from '#app/whole-number.ts'
import { fault } from '#app/words/fault.ts'
import type { Language } from '#app/words/i18n.ts'
import { addCluster, listClusters } from '#server/stations/clusters.ts'
import { requireStation } from './require-station.ts'

export const meta = titled('stations.clusters')

const HOUSEHOLDS = { least: 0, most: 1_000_000, error: fault('airings.numberFault') }

function newCluster(language: Language) {
  return z.object({
    name: z
      .string({ error: fault('stations.cluster.nameFault') })
      .trim()
      .min(1)
      .max(120),
    households: wholeNumber(language, HOUSEHOLDS).optional(),
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const station = await requireStation(args, 'stations.tend')
  const clusters = await listClusters(args.context.db, { stationIds: [station.id] })
  return { id: station.id, name: station.name, clusters }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const schema = newCluster(context.language)
  const submission = parseWithZod(await readForm(request), { schema })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const stationId = params.stationId!
    const { name, households = null } = submission.value
    await addCluster(context.db, { stationId, name, households, by })
    return redirect(`/stations/${stationId}/clusters`)
  })
}

/** The clusters of a station: where they hang, whom they reach, which are silent. */
export default function ClustersPage() {
  const { t } = useTranslation()
  const { id, name, clusters } = useLoaderData<typeof loader>()
  const on = clusters.filter(({ brokenSince }) => !brokenSince).length
  return (
    <Page
      heading={t('stations.cluster.heading', { name, count: clusters.length, on })}
      above={<Link to={`/stations/${id}`}>{t('stations.own')}</Link>}
    >
      <Columns aside={<NewClusterForm key={clusters.length} />}>
        {clusters.length > 0 ? (
          <Card>
            <ul className="rows">
              {clusters.map((cluster) => (
                <ClusterRow key={cluster.id} cluster={cluster} />
              ))}
            </ul>
          </Card>
        ) : null}
      </Columns>
    </Page>
  )
}

type Cluster = Awaited<ReturnType<typeof loader>>['clusters'][number]

function ClusterRow({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { id, stationId, name, households, brokenSince } = cluster
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0">
        <Link
          to={`/stations/${stationId}/clusters/${id}`}
          className="font-medium break-words no-underline hover:underline"
          lang="vi"
        >
          {name}
        </Link>
        {households === null ? null : (
          <span className="hint"> · {t('stations.cluster.reach', { count: households })}</span>
        )}
      </div>
      {brokenSince ? (
        <Remark tone="red">{t('stations.cluster.broken', { day: day(brokenSince) })}</Remark>
      ) : (
        <Remark tone="green">{t('stations.cluster.on')}</Remark>
      )}
    </li>
  )
}

function NewClusterForm() {
  const { t } = useTranslation()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ name: string; households: string }>({
    lastResult: answer?.result,
  })
  return (
    <VerbForm
      {...getFormProps(form)}
      heading={t('stations.cluster.add')}
      refusal={answer}
      submit={<button className="button button-main">{t('stations.cluster.add')}</button>}
    >
      <TextField
        field={fields.name}
        label={t('stations.cluster.name')}
        hint={t('stations.cluster.nameHint')}
      />
      <TextField
        field={fields.households}
        label={t('stations.cluster.households')}
        hint={t('stations.cluster.householdsHint')}
        inputMode="numeric"
        optional
      />
    </VerbForm>
  )
}
