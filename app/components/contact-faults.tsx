import { useTranslation } from 'react-i18next'
import type { Word } from '#app/words/i18n.ts'

type Named<Key> = Key extends `press.faults.${infer Name}` ? Name : never
export type ContactFaultAt = { line: number; fault: Named<Word> }

/** What has to be mended in a list of contacts, line by line; until then nobody is added. */
export function ContactFaults({ faults }: { faults: ContactFaultAt[] }) {
  const { t } = useTranslation()
  return (
    <div
      role="alert"
      className="rounded-lg border-l-4 border-accent bg-accent-pale px-4 py-3 text-accent"
    >
      <p className="font-semibold">{t('press.import.mend')}</p>
      <ul className="mt-1 max-h-80 overflow-y-auto" tabIndex={0}>
        {faults.map(({ line, fault }) => (
          <li key={`${line} ${fault}`}>
            {t('press.import.atLine', { line, why: t(`press.faults.${fault}`) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
