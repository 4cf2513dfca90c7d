import { useTranslation } from 'react-i18next'
import type { reasons } from '#app/words/vi/reasons.ts'

export type ShownReason = { code: keyof typeof reasons; detail?: string }

/** Why a delivery is where it is, and what a person can do; then the platform's own sentence, if there is one. */
export function ReasonText({ reason }: { reason: ShownReason | undefined }) {
  const { t } = useTranslation()
  if (!reason) return null
  return (
    <p className="hint mt-1">
      {t(`reasons.${reason.code}`)}
      {reason.detail ? (
        <span className="block break-words" lang="en">
          {reason.detail}
        </span>
      ) : null}
    </p>
  )
}
