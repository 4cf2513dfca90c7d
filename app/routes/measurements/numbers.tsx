import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Faults } from '#app/components/faults.tsx'
import { TextField } from '#app/components/field.tsx'
import { MetricField } from '#app/components/metric-field.tsx'
import { ScreenshotField } from '#app/components/screenshot.tsx'
import { VerbForm } from '#app/components/verb-form.tsx'
import { WhenFields } from '#app/components/when-fields.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { numbersForm, type NumbersInput } from '#app/numbers-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readScreenshot } from '#app/read-screenshot.ts'
import { getChannel } from '#server/channels/registry.ts'
import { fromWallClock, instant, toWallClock } from '#server/clock.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { measureByHand } from '#server/measurements/measurements.ts'
import type { Account } from '#server/people/accounts.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id } = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  return { id, metrics: await listTypable(context, { id, by }), now: toWallClock(instant()) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { id } = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  const schema = numbersForm(await listTypable(context, { id, by }), context.language)
  const { form, encode } = await readScreenshot(request)
  const submission = parseWithZod(form, { schema })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { date, time, ...typed } = submission.value
    const asOf = fromWallClock(date, time)
    await measureByHand(context.db, { id, by, ...typed, asOf, encode })
    return redirect(`/deliveries/${id}`)
  })
}

export default function NumbersPage() {
  const { t } = useTranslation()
  const { id, metrics, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const [form, fields] = useForm<NumbersInput>({ lastResult: refusal?.result, defaultValue: now })
  const values = fields.values.getFieldset()
  return (
    <VerbForm
      {...getFormProps(form)}
      encType="multipart/form-data"
      heading={t('measurements.numbersHeading')}
      refusal={refusal ?? undefined}
      submit={<button className="button button-good">{t('measurements.save')}</button>}
      back={`/deliveries/${id}`}
    >
      <p className="hint">{t('measurements.numbersHint')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {metrics.map((metric) => (
          <MetricField key={metric.name} field={values[metric.name]!} metric={metric} />
        ))}
      </div>
      <Faults field={fields.values} />
      <p className="-mb-2 font-medium">{t('measurements.when')}</p>
      <WhenFields fields={fields} />
      <TextField
        field={fields.proof}
        label={t('measurements.proof')}
        hint={t('measurements.proofHint')}
        optional
      />
      <ScreenshotField again={Boolean(refusal)} />
    </VerbForm>
  )
}

/** The numbers a person may type for a delivery, each with the grade it then has. */
async function listTypable(
  { db, language }: AppLoadContext,
  { id, by }: { id: string; by: Account },
) {
  const { channel } = found(await findDelivery(db, { id, by }))
  return getChannel(channel).metrics.flatMap(({ name, label, byHand, share = false }) =>
    byHand ? [{ name, label: label[language], grade: byHand, share }] : [],
  )
}
