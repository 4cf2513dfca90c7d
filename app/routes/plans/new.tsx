import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Empty } from '#app/components/card.tsx'
import { Select, TextField } from '#app/components/field.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { WhenFields } from '#app/components/when-fields.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { WhenForm } from '#app/when-form.ts'
import { readForm } from '#app/read-form.ts'
import { fault } from '#app/words/fault.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { listDestinations } from '#server/destinations/destinations.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'
import { addPlans } from '#server/plans/plans.ts'

const PRIORITIES = ['normal', 'priority', 'urgent'] as const
const REPEATS = ['once', 'daily', 'weekdays'] as const

const NewPlan = WhenForm.extend({
  destinationId: z.string(),
  priority: z.enum(PRIORITIES).default('normal'),
  repeat: z.enum(REPEATS).default('once'),
  until: z.iso.date({ error: fault('messages.dateFault') }).optional(),
}).superRefine(({ date, repeat, until }, faults) => {
  const add = (message: string) => faults.addIssue({ code: 'custom', path: ['until'], message })
  if (repeat === 'once') return
  if (!until) add(fault('plans.untilMissing'))
  else if (until < date) add(fault('plans.untilBefore'))
})

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const destinations = await listDestinations(context.db, { by })
  return {
    id: message.id,
    now: toWallClock(instant()),
    hasStation: destinations.some(({ channel }) => channel === 'loudspeaker'),
    options: destinations
      .filter(({ rehearsal }) => rehearsal === message.campaign.rehearsal)
      .map(({ id, name, channel, placeName, placeCode }) => ({
        value: id,
        label: [
          getChannel(channel).label[context.language],
          name,
          placeCode !== by.placeCode && placeName,
        ]
          .filter(Boolean)
          .join(' · '),
      })),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: NewPlan })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { repeat, until = submission.value.date, ...plan } = submission.value
    await addPlans(context.db, { by, messageId, ...plan }, { repeat, until })
    return redirect(`/messages/${messageId}`)
  })
}

export default function NewPlanPage() {
  const { t } = useTranslation()
  const { id, now, options, hasStation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewPlan>>({
    lastResult: answer?.result,
    defaultValue: now,
  })
  if (options.length === 0) return <Empty>{t('messages.noDestinations')}</Empty>
  return (
    <div className="max-w-xl">
      <h2 className="mb-3">{t('messages.addPlanHeading')}</h2>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="card grid gap-4">
        <Select field={fields.destinationId} label={t('messages.destination')} options={options} />
        <WhenFields fields={fields} />
        {hasStation ? <OnAir fields={fields} /> : null}
        <div className="flex gap-2">
          <button className="button button-main">{t('messages.addPlan')}</button>
          <Link className="button" to={`/messages/${id}`}>
            {t('frame.cancel')}
          </Link>
        </div>
      </Form>
    </div>
  )
}

type OnAirProps = { fields: Record<'priority' | 'repeat' | 'until', FieldMetadata<unknown>> }

/** What only a loudspeaker has: how urgent it is, and on which days it is heard again. */
function OnAir({ fields }: OnAirProps) {
  const { t } = useTranslation()
  const priorities = PRIORITIES.map((value) => ({
    value,
    label: t(`stations.priorities.${value}`),
  }))
  const repeats = REPEATS.map((value) => ({ value, label: t(`plans.repeats.${value}`) }))
  return (
    <>
      <Select
        field={fields.priority}
        label={t('plans.priority')}
        hint={t('plans.priorityHint')}
        options={priorities}
      />
      <div className="grid grid-cols-2 gap-4">
        <Select field={fields.repeat} label={t('plans.repeat')} options={repeats} />
        <TextField
          field={fields.until}
          label={t('plans.until')}
          hint={t('plans.untilHint')}
          type="date"
        />
      </div>
    </>
  )
}
