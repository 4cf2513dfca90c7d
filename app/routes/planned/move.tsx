import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ClashLines } from '#app/components/clash-lines.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { WhenFields } from '#app/components/when-fields.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { useFormats } from '#app/use-formats.ts'
import { WhenForm } from '#app/when-form.ts'
import { fromWallClock, toWallClock } from '#server/clock.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { listClashesAt } from '#server/plans/list-clashes.ts'
import { movePlan } from '#server/plans/plans.ts'
import { isMovable } from './load-month.ts'

export const meta = titled('planned.move.title')

/** A day and a time that the address proposes, each only where it says it rightly. */
const Proposed = z.object({
  date: z.iso.date().optional().catch(undefined),
  time: z.iso.time({ precision: -1 }).optional().catch(undefined),
})

/** Where one came from: the calendar with what it was narrowed by. */
const Back = z.string().startsWith('?').max(1000).catch('')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { searchParams } = new URL(request.url)
  const row = found(await findDelivery(context.db, { id: params.planId!, by }))
  if (!isMovable(row, by)) throw new Response(null, { status: 404 })
  const { id, messageId, headline, destination, dueAt, state, reason } = row
  const now = toWallClock(dueAt)
  const { date = now.date, time = now.time } = Proposed.parse(Object.fromEntries(searchParams))
  const proposed = fromWallClock(date, time)
  return {
    ...{ id, messageId, headline, destination, dueAt },
    when: { date, time },
    proposed: proposed === dueAt ? undefined : proposed,
    approved: state === 'planned' && reason?.code !== 'not-approved',
    clashes: await listClashesAt(context.db, { id, dueAt: proposed }),
    back: Back.parse(searchParams.get('back')),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: WhenForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await movePlan(context.db, { id: params.planId!, by, ...submission.value })
    const { date } = submission.value
    const back = new URLSearchParams(Back.parse(form.get('back')))
    back.set('date', date)
    back.delete('page')
    return redirect(`/planned?${back}`)
  })
}

/** Where it moves to, and what that asks for, before it moves. */
export default function MovePage() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, headline, destination, dueAt, when, back, ...more } = useLoaderData<typeof loader>()
  const { messageId, proposed, approved, clashes } = more
  const answer = useActionData<typeof action>()
  const [search] = useSearchParams()
  const [form, fields] = useForm<z.input<typeof WhenForm>>({
    lastResult: answer?.result,
    defaultValue: when,
    id: `move ${search}`,
  })
  return (
    <Page
      heading={t('planned.move.heading', { headline })}
      above={<Link to={`/planned${back}`}>{t('planned.title')}</Link>}
    >
      <div className="grid max-w-xl gap-4">
        <p>
          <span lang="vi">{destination}</span> · {moment(dueAt)}
          {proposed ? <strong className="font-semibold"> → {moment(proposed)}</strong> : null}
        </p>
        <RefusalNotice refusal={answer} />
        <Form method="post" {...getFormProps(form)} className="card grid gap-4">
          <input type="hidden" name="back" value={back} />
          <WhenFields fields={fields} />
          <ClashLines clashes={clashes} />
          <p className={approved ? 'rounded-lg bg-amber-pale px-4 py-3 text-amber' : 'hint'}>
            {t(approved ? 'planned.move.wasApproved' : 'planned.move.notApproved')}
          </p>
          <div className="flex flex-wrap gap-2">
            <button className="button button-main">{t('planned.move.submit')}</button>
            <Link className="button" to={`/planned${back}`}>
              {t('frame.cancel')}
            </Link>
            <Link className="button" to={`/messages/${messageId}`}>
              {t('planned.toMessage')}
            </Link>
          </div>
        </Form>
        <p className="hint">
          <Link to={`/deliveries/${id}`}>{t('deliveries.open')}</Link>
        </p>
      </div>
    </Page>
  )
}
