import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Remark, StateBadge } from './state-badge.tsx'

type Aired = { how: keyof typeof STATES; share: number; rerun: boolean; corrected: boolean }

const STATES = { full: 'confirmed', part: 'held', none: 'refused' } as const

/** How a session was aired, as one line of the log has it; struck where a later line says otherwise. */
export function LogResult({ how, share, rerun, corrected }: Aired) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const word = t(`airings.log.hows.${how}`, { percent: number(share * 100) })
  return (
    <span className="flex flex-wrap gap-1">
      {corrected ? (
        <s className="text-quiet">{word}</s>
      ) : (
        <StateBadge state={STATES[how]} word={word} />
      )}
      {rerun ? <Remark tone="blue">{t('airings.log.rerun')}</Remark> : null}
      {corrected ? <Remark tone="gray">{t('airings.log.corrected')}</Remark> : null}
    </span>
  )
}
