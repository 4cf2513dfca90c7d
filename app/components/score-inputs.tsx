import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localDay } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import { Grade } from './grade.tsx'

export type ShownInput = {
  metric: string
  label: string
  grade: 'A' | 'B' | 'C' | 'D'
  asOf?: string
  /** A number out of another, a number alone, or how it stands to its time. */
  value?: { kind: 'share' | 'of' | 'count' | 'on-time'; x: number; n?: number }
  baseline?: 'own' | 'declared'
  flags: string[]
  /** 0–100 with its interval. */
  s?: number
  interval?: [number, number]
  /** Why it was not scored. */
  why?: string
}

export type InputGroup = {
  deliveryId: string
  destination: string
  at: string
  inputs: ShownInput[]
}

/** Every number behind the score, by delivery: readable row by row, on paper and on a phone. */
export function ScoreInputs({ groups }: { groups: InputGroup[] }) {
  const { t } = useTranslation()
  return (
    <table className="w-full text-left">
      <thead className="hint">
        <tr>
          <th scope="col" className="py-1.5 pr-3 font-normal">
            {t('scores.metric')}
          </th>
          <th scope="col" className="py-1.5 pr-3 font-normal">
            {t('scores.measured')}
          </th>
          <th scope="col" className="py-1.5 text-right font-normal">
            {t('scores.itemScore')}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.deliveryId} group={group} />
      ))}
    </table>
  )
}

function Group({ group: { deliveryId, destination, at, inputs } }: { group: InputGroup }) {
  const { moment } = useFormats()
  return (
    <tbody>
      <tr className="border-t border-line">
        <th scope="rowgroup" colSpan={3} className="pt-3 pb-1 font-semibold break-words">
          <Link to={`/deliveries/${deliveryId}`} className="no-underline hover:underline" lang="vi">
            {destination}
          </Link>
          <span className="hint font-normal">
            {' · '}
            <span className="whitespace-nowrap">{moment(at)}</span>
          </span>
        </th>
      </tr>
      {inputs.map((input) => (
        <InputRow key={input.metric} input={input} />
      ))}
    </tbody>
  )
}

function InputRow({ input }: { input: ShownInput }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { label, grade, asOf, value, s, interval } = input
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pr-3 font-normal">
        {label}
      </th>
      {value && s !== undefined ? (
        <>
          <td className="py-2 pr-3">
            <span className="flex flex-wrap items-center gap-x-2">
              <Value {...value} />
              <Grade grade={grade} />
              {asOf ? (
                <span className="hint">{t('scores.asOf', { date: day(localDay(asOf)) })}</span>
              ) : null}
            </span>
            <Against input={input} />
          </td>
          <td className="py-2 text-right">
            <strong className="font-semibold">{Math.round(s)}</strong>
            <Between interval={interval} />
          </td>
        </>
      ) : (
        <td colSpan={2} className="py-2 text-quiet">
          <Why why={input.why} />
        </td>
      )}
    </tr>
  )
}

function Value({ kind, x, n }: NonNullable<ShownInput['value']>) {
  const { t } = useTranslation()
  const { number } = useFormats()
  if (kind === 'on-time') return <span>{t(x ? 'scores.onTimeYes' : 'scores.onTimeNo')}</span>
  if (kind === 'share') return <strong className="font-semibold">{number(x * 100)}%</strong>
  const text = n === undefined ? number(x) : t('scores.ofN', { x: number(x), n: number(n) })
  return <strong className="font-semibold">{text}</strong>
}

/** What it was compared with, and what a reader should know about it. */
function Against({ input: { baseline, flags } }: { input: ShownInput }) {
  const { t } = useTranslation()
  const said = flags.map((flag) => t(`scores.flags.${flag}` as 'scores.flags.estimate'))
  const parts = [baseline && t(`scores.baseline.${baseline}`), ...said].filter(Boolean)
  return parts.length ? <span className="hint block">{parts.join('; ')}</span> : null
}

/** Nothing where the interval is a point: a share that was counted is certain. */
function Between({ interval }: { interval?: [number, number] }) {
  const [low, high] = (interval ?? [0, 0]).map(Math.round)
  return low === high ? null : (
    <span className="hint block whitespace-nowrap">
      {low} – {high}
    </span>
  )
}

function Why({ why = 'other' }: { why?: string }) {
  const { t, i18n } = useTranslation()
  const key = i18n.exists(`scores.why.${why}`) ? why : 'other'
  return <>{t(`scores.why.${key}` as 'scores.why.other')}</>
}
