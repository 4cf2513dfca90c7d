import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'

export type AuditRow = {
  number: number
  at: string
  action: string
  /** Where what it was done to is shown, if anywhere. */
  to?: string
  hash: string
  name: string | null
  /** The headline of the message, or the name of the account, the station or the place. */
  what: string | null
  counted?: { revision: number; items: number }
}

type AuditTableProps = {
  entries: AuditRow[]
  /** The first entry that is not as it was written: it and all after it prove nothing. */
  broken: number | undefined
}

/** The log, entry by entry; on a phone each entry is a block of its own. */
export function AuditTable({ entries, broken = Infinity }: AuditTableProps) {
  const { t } = useTranslation()
  return (
    <table className="w-full max-md:block">
      <thead className="max-md:sr-only">
        <tr className="hint text-left *:pr-4 *:pb-2 *:font-medium">
          <th>{t('audit.number')}</th>
          <th>{t('audit.what')}</th>
          <th className="w-44">{t('audit.who')}</th>
          <th>{t('audit.when')}</th>
          <th>{t('audit.hash')}</th>
        </tr>
      </thead>
      <tbody className="rows max-md:block">
        {entries.map((entry) => (
          <Entry key={entry.number} entry={entry} whole={entry.number < broken} />
        ))}
      </tbody>
    </table>
  )
}

function Entry({ entry, whole }: { entry: AuditRow; whole: boolean }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { number, at, name, hash } = entry
  return (
    <tr className="border-line align-top max-md:grid max-md:grid-cols-[2.5rem_minmax(0,1fr)] max-md:py-3 md:*:py-2.5 md:*:pr-4">
      <td className="text-quiet max-md:row-span-4">{number}</td>
      <td className="min-w-0">
        <What entry={entry} />
      </td>
      <td>{name ? <span lang="vi">{name}</span> : t('audit.unknownPerson')}</td>
      <td className="whitespace-nowrap max-md:text-sm max-md:text-quiet">{moment(at)}</td>
      <td>
        <code className={whole ? 'hint' : 'text-sm text-accent line-through'} title={hash}>
          {hash.slice(0, 10)}
        </code>
        {whole ? null : <span className="block text-sm text-accent">{t('audit.notWhole')}</span>}
      </td>
    </tr>
  )
}

function What({ entry }: { entry: AuditRow }) {
  const { t } = useTranslation()
  const { action, to, counted } = entry
  const what = entry.what ? <span lang="vi">{entry.what}</span> : t('audit.untitled')
  return (
    <>
      <span className="font-medium">{t(`audit.actions.${action}` as never, action)}</span>
      {': '}
      {to ? (
        <Link to={to} className="break-words">
          {what}
        </Link>
      ) : (
        what
      )}
      {counted ? <span className="hint block">{t('audit.detail', counted)}</span> : null}
    </>
  )
}
