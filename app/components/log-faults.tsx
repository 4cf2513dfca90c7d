import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Word } from '#app/words/i18n.ts'

type Named<Key> = Key extends `airings.log.faults.${infer Name}` ? Name : never
type FaultAt = { line: number; fault: Named<Word> }

/** What has to be mended in a file, line by line, said at once and brought into sight. */
export function LogFaults({ faults }: { faults: FaultAt[] }) {
  const { t } = useTranslation()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [faults])
  const count = new Set(faults.map(({ line }) => line)).size
  return (
    <div
      ref={notice}
      role="alert"
      className="mb-4 scroll-my-24 rounded-lg border-l-4 border-accent bg-accent-pale px-4 py-3 text-accent"
    >
      <p className="font-semibold">{t('airings.log.importFaults', { count })}</p>
      <ul className="mt-1 max-h-80 overflow-y-auto" tabIndex={0}>
        {faults.map(({ line, fault }) => (
          <li key={`${line} ${fault}`}>
            {t('airings.log.importFault', { line, why: t(`airings.log.faults.${fault}`) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
