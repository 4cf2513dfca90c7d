import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '#app/components/field.tsx'
import { Page } from '#app/components/page.tsx'
import { Remark } from '#app/components/state-badge.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { useFormats } from '#app/use-formats.ts'
import { fault } from '#app/words/fault.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { listClusters, tellCluster } from '#server/stations/clusters.ts'
import { requireStation } from './require-station.ts'

export const meta = titled('stations.clusters')

const Told = z.object({ brokenSince: z.iso.date({ error: fault('messages.dateFault') }) })

export async function loader(args: LoaderFunctionArgs) {
  const station = await requireStation(args, 'stations.tend')
  const clusters = await listClusters(args.context.db, { stationIds: [station.id] })
  const cluster = found(clusters.find(({ id }) => id === args.params.clusterId))
  return { ...cluster, today: toWallClock(instant()).date }
}

/** Says since when a cluster is silent. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: Told })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await tellCluster(context.db, { id: params.clusterId!, ...submission.value, by })
    return redirect(`/stations/${params.stationId}/clusters`)
  })
}

export default function ClusterPage() {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { id, stationId, name, brokenSince, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Told>>({
    lastResult: answer?.result,
    defaultValue: { brokenSince: brokenSince ?? today },
  })
  const own = `/stations/${stationId}/clusters/${id}`
  return (
    <Page
      heading={<span lang="vi">{name}</span>}
      above={<Link to={`/stations/${stationId}/clusters`}>{t('stations.clusters')}</Link>}
    >
      <div className="grid max-w-2xl gap-5">
        <p>
          {brokenSince ? (
            <Remark tone="red">{t('stations.cluster.broken', { day: day(brokenSince) })}</Remark>
          ) : (
            <Remark tone="green">{t('stations.cluster.on')}</Remark>
          )}
        </p>
        <VerbForm
          {...getFormProps(form)}
          heading={t('stations.cluster.breaks')}
          refusal={answer}
          submit={<button className="button button-main">{t('stations.cluster.breaks')}</button>}
          back={`/stations/${stationId}/clusters`}
        >
          <TextField
            field={fields.brokenSince}
            label={t('stations.cluster.brokenSince')}
            type="date"
          />
        </VerbForm>
        <div className="flex flex-wrap gap-2">
          {brokenSince ? (
            <Form method="post" action={`${own}/works`}>
              <button className="button button-good">{t('stations.cluster.works')}</button>
            </Form>
          ) : null}
          <Form method="post" action={`${own}/remove`}>
            <button className="button">{t('stations.cluster.remove')}</button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
