import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'

export type ShownPause = {
  /** When the backup was taken that this installation was restored from. */
  takenAt: string
  /** The reader may let publishing go on. */
  mayResume: boolean
}

/** Stands over every page while nothing goes out, so that nobody waits for what will not come. */
export function PauseBand({ takenAt, mayResume }: ShownPause) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return (
    <aside className="border-b border-amber bg-amber-pale px-4 py-2 text-center text-sm font-medium text-amber print:mb-4 print:border print:border-ink print:bg-white print:text-ink">
      {t('publishing.band', { moment: moment(takenAt) })}
      {mayResume ? (
        <>
          .{' '}
          <Link className="screen-only whitespace-nowrap underline" to="/publishing">
            {t('publishing.bandOpen')}
          </Link>
        </>
      ) : (
        <>, {t('publishing.bandOthers')}.</>
      )}
    </aside>
  )
}
