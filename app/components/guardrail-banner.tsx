import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

export type ShownGuardrail = {
  kind: 'missing-disclosure'
  deliveryId: string
  destination: string
}

/** What no number makes good: over the score, apart from it. */
export function GuardrailBanner({ guardrails }: { guardrails: ShownGuardrail[] }) {
  const { t } = useTranslation()
  if (guardrails.length === 0) return null
  return (
    <div
      role="alert"
      className="mb-4 rounded-lg border-l-4 border-accent bg-accent-pale px-4 py-3 text-accent"
    >
      <p className="font-semibold">{t('scores.guardrails')}</p>
      <ul className="mt-1 grid gap-1">
        {guardrails.map(({ kind, deliveryId, destination }) => (
          <li key={deliveryId + kind}>
            <Link to={`/deliveries/${deliveryId}`}>
              {t(`scores.guardrail.${kind}`, { destination })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
