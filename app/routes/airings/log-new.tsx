import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { FormEnd } from '#app/components/form-end.tsx'
import { LogFields } from '#app/components/log-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { toAiring, ToldForm } from '#app/told-form.ts'
import { addAiring } from '#server/airings/airings.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { loadToTell } from './load-log.ts'

export const meta = titled('airings.log.add')

export async function loader(args: LoaderFunctionArgs) {
  const { station } = await loadToTell(args)
  return {
    ...{ stationId: station.id, name: station.name },
    values: {
      // Sent twice, it is one line.
      id: crypto.randomUUID(),
      date: toWallClock(instant()).date,
      time: station.slots[0]?.from,
      how: 'full' as const,
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { station, by } = await loadToTell(args)
  const typed = await readForm(args.request)
  typed.set('stationId', station.id)
  const submission = parseWithZod(typed, { schema: ToldForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const airing = { ...toAiring(submission.value), source: 'paper', by } as const
    await addAiring(args.context.db, airing)
    return redirect(`/stations/${station.id}/log?month=${airing.date.slice(0, 7)}`)
  })
}

/** A session as it stands in the station's book of paper. */
export default function NewLogLinePage() {
  const { t } = useTranslation()
  const { stationId, name, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof ToldForm>>({
    lastResult: answer?.result,
    defaultValue: values,
  })
  const log = `/stations/${stationId}/log`
  return (
    <Page heading={t('airings.log.addHeading')} above={<Link to={log}>{name}</Link>}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
        <LogFields fields={fields} />
        <FormEnd does={t('airings.save')} back={log} />
      </Form>
    </Page>
  )
}
