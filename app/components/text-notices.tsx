import { useTranslation } from 'react-i18next'

export type Notices = {
  /** What its platform would not take. */
  faults: string[]
  /** What it takes up there. */
  remarks: string[]
  /** Another form of it, that may be taken in its place. */
  instead?: { label: string; text: string }
}

/** What is to be said of a channel's text while it is written. */
export function TextNotices({ faults, remarks }: Pick<Notices, 'faults' | 'remarks'>) {
  const { t } = useTranslation()
  if (faults.length + remarks.length === 0) return null
  return (
    <div className="grid gap-1" role="status">
      {faults.length > 0 ? (
        <div className="rounded-lg border-l-4 border-accent bg-accent-pale px-3 py-2 text-accent">
          <p className="font-medium">{t('messages.faults')}</p>
          <ul className="list-disc pl-5">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {remarks.map((remark) => (
        <p key={remark} className="hint">
          {remark}
        </p>
      ))}
    </div>
  )
}
