import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useFetcher, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { AssigneeField } from '#app/components/assignee-field.tsx'
import { Empty } from '#app/components/card.tsx'
import { ClashLines, type ShownClash } from '#app/components/clash-lines.tsx'
import { Select } from '#app/components/field.tsx'
import { OnAirFields, PRIORITIES, REPEATS } from '#app/components/on-air-fields.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { WhenFields } from '#app/components/when-fields.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { WhenForm } from '#app/when-form.ts'
import { readForm } from '#app/read-form.ts'
import { fault } from '#app/words/fault.ts'
import { getChannel } from '#server/channels/registry.ts'
import { fromWallClock, instant, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { listDestinations } from '#server/destinations/destinations.ts'
import { findMessage } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { isStation } from '#server/stations/is-station.ts'
import { listHands } from '#server/plans/hands.ts'
import { addPlans } from '#server/plans/add-plans.ts'
import { listClashesOfNew } from '#server/plans/list-clashes.ts'

/** Stands for every station of the officer's place and below. */
const ALL = 'every-station'

/** Whom something can be given to at once; of the others one is chosen at the delivery. */
const MOST_PEOPLE = 300

const NewPlan = WhenForm.extend({
  destinationId: z.string(),
  priority: z.enum(PRIORITIES).default('normal'),
  repeat: z.enum(REPEATS).default('once'),
  until: z.iso.date({ error: fault('messages.dateFault') }).optional(),
  leavesOut: z.literal('on').optional().transform(Boolean),
  assigneeId: z.string().nullable().default(null),
}).superRefine(({ date, repeat, until }, faults) => {
  const add = (message: string) => faults.addIssue({ code: 'custom', path: ['until'], message })
  if (repeat === 'once') return
  if (!until) add(fault('plans.untilMissing'))
  else if (until < date) add(fault('plans.untilBefore'))
})

/** What was chosen so far, of which one wants to know what it clashes with. */
const Asked = WhenForm.extend({ destinationId: z.string() })

function clashesOf(
  db: Db,
  { date, time, ...plan }: z.output<typeof Asked> & { messageId: string },
) {
  return listClashesOfNew(db, { ...plan, dueAt: fromWallClock(date, time) })
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const destinations = (await listDestinations(context.db, { by })).filter(
    ({ rehearsal }) => rehearsal === message.campaign.rehearsal,
  )
  const stations = destinations.filter(isStation)
  const byHand = destinations.some(({ channel }) => getChannel(channel).confirms === 'posted')
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const known = asked.success && destinations.some(({ id }) => id === asked.data.destinationId)
  return {
    asked: asked.data,
    clashes: known
      ? await clashesOf(context.db, { messageId: message.id, ...asked.data })
      : undefined,
    id: message.id,
    now: toWallClock(instant()),
    stations: stations.length,
    hands: byHand
      ? await listHands(context.db, { placePath: by.placePath, limit: MOST_PEOPLE })
      : [],
    options: destinations.map(({ id, name, channel, placeName, placeCode }) => ({
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
    const { repeat, until = submission.value.date, destinationId, ...plan } = submission.value
    const message = found(await findMessage(context.db, { id: messageId, by }))
    const all = destinationId === ALL && (await listStationsFor(context.db, { message, by }))
    const destinationIds = all ? all.map(({ id }) => id) : [destinationId]
    const wanted = { messageId, destinationIds, ...plan, by }
    await addPlans(context.db, wanted, { repeat, until })
    return redirect(`/messages/${messageId}`)
  })
}

/** The stations a message of this kind can go to. */
async function listStationsFor(
  db: Db,
  { message, by }: { message: { campaign: { rehearsal: 0 | 1 } }; by: Account },
) {
  const destinations = await listDestinations(db, { by })
  return destinations.filter(
    (one) => isStation(one) && one.rehearsal === message.campaign.rehearsal,
  )
}

export default function NewPlanPage() {
  const { t } = useTranslation()
  const { id, now, options, stations, hands, asked, clashes } = useLoaderData<typeof loader>()
  const look = useFetcher<typeof loader>()
  const known = look.data ? look.data.clashes : clashes
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof NewPlan>>({
    lastResult: answer?.result,
    defaultValue: asked ?? now,
  })
  const every = { value: ALL, label: t('plans.everyStation', { count: stations }) }
  const choices = stations > 1 ? [...options, every] : options
  if (options.length === 0) return <Empty>{t('messages.noDestinations')}</Empty>
  return (
    <div className="max-w-xl">
      <h2 className="mb-3">{t('messages.addPlanHeading')}</h2>
      <RefusalNotice refusal={answer} />
      <Form
        method="post"
        {...getFormProps(form)}
        className="card grid gap-4"
        onChange={(event) => lookFor(event.currentTarget, look.load)}
      >
        <Select field={fields.destinationId} label={t('messages.destination')} options={choices} />
        <WhenFields fields={fields} />
        {hands.length > 0 ? <AssigneeField field={fields.assigneeId} hands={hands} /> : null}
        {stations > 0 ? <OnAirFields fields={fields} many={stations > 1} /> : null}
        <div className="flex gap-2">
          <button className="button button-main">{t('messages.addPlan')}</button>
          <button className="button" formMethod="get" formNoValidate>
            {t('plans.checkClashes')}
          </button>
          <Link className="button" to={`/messages/${id}`}>
            {t('frame.cancel')}
          </Link>
        </div>
        {/* Below the buttons: it comes by itself, and nothing may move under a finger. */}
        <Clashes clashes={known} />
      </Form>
    </div>
  )
}

/** As soon as something was chosen; without a script the button asks. */
function lookFor(form: HTMLFormElement, load: (address: string) => void): void {
  const { destinationId, date, time } = Object.fromEntries(new FormData(form)) as Chosen
  if (!destinationId || !date || !time || destinationId === ALL) return
  load(`${form.getAttribute('action') ?? ''}?${new URLSearchParams({ destinationId, date, time })}`)
}

type Chosen = Partial<Record<'destinationId' | 'date' | 'time', string>>

function Clashes({ clashes }: { clashes: ShownClash[] | undefined }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      {clashes?.length === 0 ? <p className="hint">{t('plans.noClashes')}</p> : null}
      <ClashLines clashes={clashes ?? []} />
    </div>
  )
}
