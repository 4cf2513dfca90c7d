import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'

/** What was typed, by the name of its field. */
export type Told = Record<string, string>

type Station = {
  id: string
  clusters: number
  broken: { name: string; since: string }[]
}

/** How much of it was aired. */
export function Share({ typed }: { typed: Told }) {
  const { t } = useTranslation()
  return (
    <label className="grid gap-1 font-medium">
      {t('airings.percent')}
      <input
        name="percent"
        type="number"
        inputMode="numeric"
        min={1}
        max={99}
        required
        autoFocus
        defaultValue={typed.percent}
        className="field"
      />
    </label>
  )
}

/** Why nothing was aired. */
export function Reason({ typed }: { typed: Told }) {
  const { t } = useTranslation()
  return (
    <label className="grid gap-1 font-medium">
      {t('airings.why')}
      <input
        name="why"
        lang="vi"
        required
        autoFocus
        maxLength={500}
        defaultValue={typed.why}
        className="field"
      />
    </label>
  )
}

/** As many as the station has, less those it knows to be silent; the operator knows better. */
export function Clusters({ station, typed }: { station: Station; typed: Told }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { clusters, broken } = station
  const on = clusters ? String(clusters - broken.length) : ''
  const all = clusters ? String(clusters) : ''
  return (
    <div>
      <div className="grid grid-cols-2 gap-3">
        <Count name="clustersOn" label={t('airings.clustersOn')} value={typed.clustersOn ?? on} />
        <Count name="clusters" label={t('airings.clusters')} value={typed.clusters ?? all} />
      </div>
      {broken.map(({ name, since }) => (
        <p key={name} className="hint mt-1">
          <span lang="vi">{name}</span>: {t('stations.cluster.broken', { day: day(since) })}
        </p>
      ))}
    </div>
  )
}

function Count({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="grid gap-1">
      {label}
      <input
        name={name}
        type="number"
        inputMode="numeric"
        min={0}
        defaultValue={value}
        className="field"
      />
    </label>
  )
}

/** What is told where it differs. */
export function More({ typed }: { typed: Told }) {
  const { t } = useTranslation()
  const open = Boolean(typed.from || typed.until || typed.trouble || typed.reader || typed.rerun)
  return (
    <details open={open || undefined}>
      <summary className="min-h-11 cursor-pointer py-2.5">{t('airings.more')}</summary>
      <div className="mt-2 grid gap-3">
        <div className="grid grid-cols-2 gap-3">
          {(['from', 'until'] as const).map((name) => (
            <label key={name} className="grid gap-1">
              {t(`airings.${name}`)}
              <input name={name} type="time" defaultValue={typed[name]} className="field" />
            </label>
          ))}
        </div>
        {(['trouble', 'reader'] as const).map((name) => (
          <label key={name} className="grid gap-1">
            {t(`airings.${name}`)}
            <input
              name={name}
              lang="vi"
              maxLength={name === 'reader' ? 120 : 500}
              defaultValue={typed[name]}
              className="field"
            />
          </label>
        ))}
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="rerun"
            defaultChecked={typed.rerun === 'on'}
            className="size-5 accent-accent"
          />
          {t('airings.rerun')}
        </label>
      </div>
    </details>
  )
}
