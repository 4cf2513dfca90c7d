import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { DayChooser } from '#app/components/day-chooser.tsx'
import { Empty } from '#app/components/card.tsx'
import { HandList } from '#app/components/day-list.tsx'
import { DayTimes } from '#app/components/day-times.tsx'
import { HandCard, type InHand } from '#app/components/hand-card.tsx'
import { Page } from '#app/components/page.tsx'
import { Pager } from '#app/components/pager.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { pageOf } from '#app/paging.ts'
import { useFormats } from '#app/use-formats.ts'
import { addDays, instant, toWallClock } from '#server/clock.ts'
import {
  countDay,
  countDayNeeding,
  listDay,
  listDayNeeding,
  totalOf,
} from '#server/deliveries/day.ts'
import { listMine } from '#server/deliveries/mine.ts'
import { shown } from './shown.ts'

export const meta = titled('deliveries.title')

/** Of what was given to one person on one day. */
const MINE = 20

const Asked = z.object({
  date: z.iso.date().catch(() => toWallClock(instant()).date),
  show: z.literal('needing').optional().catch(undefined),
})

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db, language } = context
  const { date, show } = Asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const onlyNeeding = show === 'needing'
  const all = await countDay(db, { date, by })
  const needing = await countDayNeeding(db, { date, by })
  const times = onlyNeeding ? needing : all
  const { part, paging } = pageOf(totalOf(times), request)
  const rows = await (onlyNeeding ? listDayNeeding : listDay)(db, { date, part, by })
  return {
    ...{ date, onlyNeeding, times, paging },
    before: addDays(date, -1),
    after: addDays(date, 1),
    count: totalOf(all),
    needing: totalOf(needing),
    inHand: by.role === 'operator',
    deliveries: rows.map((row) => shown(row, language)),
    mine: (by.role === 'operator' ? [] : await listMine(db, { by, date, limit: MINE })).map(
      (row) => ({
        ...shown(row, language),
        assignee: null,
      }),
    ),
  }
}

/** What goes out on one day, by time; for an operator, what is in the operator's own hands. */
export default function DayPage() {
  const { t } = useTranslation()
  const { day, longDay } = useFormats()
  const { date, before, after, count, needing, onlyNeeding, inHand, ...list } =
    useLoaderData<typeof loader>()
  const { deliveries, times, paging, mine } = list
  const values = { date: day(date), count, needing }
  const heading = t(needing ? 'deliveries.dayHeadingNeeding' : 'deliveries.dayHeading', values)
  return (
    <Page heading={heading} above={longDay(date)}>
      <DayChooser date={date} before={before} after={after} />
      {needing && needing < count ? (
        <Choice date={date} count={count} needing={needing} onlyNeeding={onlyNeeding} />
      ) : null}
      {count === 0 ? (
        <Empty>{t(inHand ? 'deliveries.emptyDayOperator' : 'deliveries.emptyDay')}</Empty>
      ) : null}
      {mine.length > 0 ? (
        <div className="mb-6">
          <HandList heading={t('home.mine')} none="" rows={mine} />
        </div>
      ) : null}
      {inHand ? <Hands items={deliveries} /> : <DayTimes deliveries={deliveries} times={times} />}
      <Pager {...paging} />
    </Page>
  )
}

type ChoiceProps = { date: string; count: number; needing: number; onlyNeeding: boolean }

const CHOICE = 'button aria-[current=true]:border-ink aria-[current=true]:font-semibold'

function Choice({ date, count, needing, onlyNeeding }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <p className="screen-only mb-4 flex flex-wrap gap-2">
      <Link className={CHOICE} to={`?date=${date}`} aria-current={onlyNeeding ? undefined : 'true'}>
        {t('deliveries.all', { count })}
      </Link>
      <Link
        className={CHOICE}
        to={`?date=${date}&show=needing`}
        aria-current={onlyNeeding ? 'true' : undefined}
      >
        {t('deliveries.needing', { count: needing })}
      </Link>
    </p>
  )
}

function Hands({ items }: { items: InHand[] }) {
  return (
    <div className="grid gap-4">
      {items.map((item) => (
        <HandCard key={item.id} item={item} />
      ))}
    </div>
  )
}
