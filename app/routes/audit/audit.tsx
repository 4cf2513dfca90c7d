import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { AuditTable } from '#app/components/audit-table.tsx'
import { Card, Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { countAudit, findBrokenEntry, listAudit, type ReadableEntry } from '#server/audit/audit.ts'

export const meta = titled('audit.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'audit.read')
  return {
    entries: (await listAudit(context.db, { by })).map((entry) => shown(entry, by)),
    count: await countAudit(context.db, { by }),
    broken: await findBrokenEntry(context.db),
  }
}

/** What was asked for, decided, and done to deliveries by hand; above it whether anybody changed the log since. */
export default function AuditPage() {
  const { t } = useTranslation()
  const { entries, count, broken } = useLoaderData<typeof loader>()
  const whole = count === 0 ? t('audit.empty') : t('audit.holds', { count })
  const heading = broken === undefined ? whole : t('audit.broken', { number: broken })
  const some = t('audit.shownSome', { shown: entries.length, count })
  const note = entries.length < count ? <span className="hint">{some}</span> : null
  return (
    <Page heading={heading}>
      <p className={`mb-5 max-w-3xl ${broken === undefined ? 'text-quiet' : 'text-accent'}`}>
        {broken === undefined ? t('audit.chain') : t('audit.brokenWhy')}
      </p>
      {entries.length === 0 ? (
        <Empty>{t('audit.emptyWhy')}</Empty>
      ) : (
        <Card heading={t('audit.steps')} note={note}>
          <AuditTable entries={entries} broken={broken} />
        </Card>
      )}
    </Page>
  )
}

/** What an approval's step counted; an entry of another kind has neither. */
const Counted = z.object({ revision: z.number(), items: z.number() })

function shown(read: ReadableEntry, by: Account) {
  const { detail, person, place, ...entry } = read
  const { station, figure } = entry
  const { number, at, action, hash, name, headline } = entry
  const what = headline ?? person ?? station ?? figure ?? place
  const counted = Counted.safeParse(JSON.parse(detail)).data
  return {
    number,
    at,
    action,
    to: pageOf(entry, by),
    hash,
    name,
    what,
    counted,
  }
}

type Subject = Pick<ReadableEntry, 'messageId' | 'subject' | 'station' | 'channel' | 'figure'>

/** Where the subject is shown; an account and a place have no page in the log. */
function pageOf({ messageId, subject, station, channel, figure }: Subject, by: Account) {
  if (figure !== null) return `/figures/${subject}`
  if (channel === 'loudspeaker') return `/stations/${subject}`
  if (station !== null)
    return may(by, 'destinations.manage', by) ? `/destinations/${subject}` : undefined
  if (!messageId) return undefined
  return subject === messageId ? `/messages/${messageId}/approval` : `/deliveries/${subject}`
}
