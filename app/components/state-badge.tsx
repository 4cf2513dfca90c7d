import { useTranslation } from 'react-i18next'

export type BadgeState =
  | 'not approved'
  | 'planned'
  | 'sending'
  | 'confirmed'
  | 'handed over'
  | 'refused'
  | 'unknown'
  | 'withdrawn'
  | 'held'

const LOOKS: Record<BadgeState, { sign: string; look: string }> = {
  'not approved': { sign: '○', look: 'bg-gray-pale text-quiet' },
  planned: { sign: '◷', look: 'bg-blue-pale text-blue' },
  sending: { sign: '→', look: 'bg-blue-pale text-blue' },
  confirmed: { sign: '✓', look: 'bg-green-pale text-green' },
  'handed over': { sign: '⇢', look: 'bg-amber-pale text-amber' },
  refused: { sign: '✕', look: 'bg-accent-pale text-accent' },
  unknown: { sign: '?', look: 'border border-dashed border-violet bg-violet-pale text-violet' },
  withdrawn: { sign: '–', look: 'bg-gray-pale text-quiet line-through' },
  held: { sign: '!', look: 'bg-amber-pale text-amber' },
}

/**
 * The state of a delivery, the same everywhere: a sign, a word and a colour, never the colour alone.
 * @param waits it has arrived, and is out for nobody yet
 */
export function StateBadge({
  state,
  word,
  waits = false,
}: {
  state: BadgeState
  word?: string
  waits?: boolean
}) {
  const { t } = useTranslation()
  const { sign, look } = LOOKS[waits ? 'handed over' : state]
  return <Badge sign={sign} look={look} word={word ?? t(`states.${waits ? 'waits' : state}`)} />
}

/** The sign of a state alone, where its word stands beside it. */
export function StateSign({ state }: { state: BadgeState }) {
  return <span aria-hidden="true">{LOOKS[state].sign}</span>
}

/** Grey: it was not measured, which is not zero. */
export function NotMeasured() {
  const { t } = useTranslation()
  return <Badge look="bg-gray-pale text-quiet" word={t('states.notMeasured')} />
}

const TONES = {
  green: 'bg-green-pale text-green',
  amber: 'bg-amber-pale text-amber',
  red: 'bg-accent-pale text-accent',
  gray: 'bg-gray-pale text-quiet',
  blue: 'bg-blue-pale text-blue',
  violet: 'border border-dashed border-violet bg-violet-pale text-violet',
}

/** A short remark in a tone. */
export function Remark({ tone, children }: { tone: keyof typeof TONES; children: string }) {
  return <Badge look={TONES[tone]} word={children} />
}

function Badge({ sign, look, word }: { sign?: string; look: string; word: string }) {
  return (
    <span
      className={`inline-flex items-baseline gap-1.5 rounded-[0.875rem] px-2.5 py-0.5 text-sm font-medium ${look}`}
    >
      {sign ? <span aria-hidden="true">{sign}</span> : null}
      <span>{word}</span>
    </span>
  )
}
