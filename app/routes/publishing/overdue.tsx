import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card, Empty } from '#app/components/card.tsx'
import { OverdueChoices, OverdueRow } from '#app/components/overdue-choices.tsx'
import { Page } from '#app/components/page.tsx'
import { Pager } from '#app/components/pager.tsx'
import { requireAllowed, requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { pageOf } from '#app/paging.ts'
import { readForm } from '#app/read-form.ts'
import { shown } from '#app/routes/deliveries/shown.ts'
import { refusalSentence, say } from '#app/words/refusal.ts'
import { addDays, instant, toWallClock } from '#server/clock.ts'
import {
  AT_ONCE,
  CHOICES,
  countOverdue,
  decideOverdue,
  listOverdue,
} from '#server/deliveries/overdue.ts'
import { may } from '#server/people/permissions.ts'

export const meta = titled('publishing.overdue.title')

const Decision = z.object({
  which: z.enum(['all', 'some']).catch('some'),
  choice: z.enum(CHOICES),
  ids: z.array(z.string()).catch([]),
  date: z.iso.date().optional().catch(undefined),
})

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db, language } = context
  const count = await countOverdue(db, { by })
  const { part, paging } = pageOf(count, request)
  const rows = await listOverdue(db, { part, by })
  return {
    ...{ count, paging, atOnce: AT_ONCE },
    rows: rows.map((row) => shown(row, language)),
    mayDirect: may(by, 'deliveries.direct', by),
    mayMove: may(by, 'messages.draft', by),
    tomorrow: addDays(toWallClock(instant()).date, 1),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'deliveries.direct')
  const form = await readForm(request)
  const asked = Decision.safeParse({ ...Object.fromEntries(form), ids: form.getAll('ids') })
  if (!asked.success) throw new Response(null, { status: 400 })
  const { which, choice, ids, date } = asked.data
  if (which === 'some' && ids.length === 0) return data({ fault: 'none' as const }, 422)
  if (choice === 'move' && !date) return data({ fault: 'dateMissing' as const }, 422)
  const decided = { which: which === 'all' ? which : ids, choice, date, by }
  const { done, refused, why } = await decideOverdue(context.db, decided)
  return { done, refused, sentence: why && refusalSentence(why.reason, why.values) }
}

/** Everything that became due and did not go out by itself, with the choices for all or for some. */
export default function OverduePage() {
  const { t } = useTranslation()
  const { count, rows, paging, mayDirect, ...choices } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('publishing.overdue.heading', { count })}
      above={<Link to="/publishing">{t('publishing.title')}</Link>}
    >
      <Answer />
      {count === 0 ? <Empty>{t('publishing.overdue.empty')}</Empty> : null}
      {count > 0 ? (
        <Form method="post" className="grid max-w-3xl gap-5">
          {mayDirect ? (
            <OverdueChoices count={count} {...choices} />
          ) : (
            <p>{t('publishing.overdue.notYours')}</p>
          )}
          <Card>
            <ul className="rows">
              {rows.map((row) => (
                <OverdueRow key={row.id} delivery={row} picks={mayDirect} />
              ))}
            </ul>
          </Card>
        </Form>
      ) : null}
      <Pager {...paging} />
    </Page>
  )
}

function Answer() {
  const { t, i18n } = useTranslation()
  const answer = useActionData<typeof action>()
  if (!answer) return null
  if ('fault' in answer)
    return (
      <p role="alert" className="mb-4 font-medium text-accent">
        {t(`publishing.overdue.${answer.fault}`)}
      </p>
    )
  const { done, refused, sentence } = answer
  return (
    <div role="status" className="mb-4 grid gap-1 font-medium">
      <p>{t('publishing.overdue.done', { count: done })}</p>
      {sentence ? (
        <p className="text-accent">
          {t('publishing.overdue.refused', { count: refused, why: say(i18n, sentence) })}
        </p>
      ) : null}
    </div>
  )
}
