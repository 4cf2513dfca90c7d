import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import type { Air } from '#app/use-air.ts'

type Station = {
  id: string
  clusters: number
  broken: { name: string; since: string }[]
}

type TellFormProps = {
  date: string
  station: Station
  /** When the session was to begin. */
  from: string
  /** Names this very form to a server that takes it without a script. */
  formId: string
  air: Air
  /** There is a word already: this corrects it. */
  again: boolean
}

type How = 'full' | 'part' | 'none'

/** What became of a session, for one thumb: one press where all went well, a reason or a share where it did not. */
export function TellForm({ date, station, from, formId, air, again }: TellFormProps) {
  const { t } = useTranslation()
  const [how, setHow] = useState<How>()
  const tell = async (event: FormEvent<HTMLFormElement>) => {
    if (air.kept === 'cannot') return
    event.preventDefault()
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const typed = Object.fromEntries(new FormData(event.currentTarget, submitter)) as Told
    const toldAt = new Date().toISOString()
    await air.tell({ ...typed, id: crypto.randomUUID(), toldAt })
    setHow(undefined)
  }
  const form = (
    <form method="post" action="/air/told" onSubmit={tell} className="grid gap-3">
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="stationId" value={station.id} />
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="time" value={from} />
      <Clusters station={station} />
      {how === 'part' ? <Share /> : null}
      {how === 'none' ? <Reason /> : null}
      <More />
      <Answers how={how} setHow={setHow} />
    </form>
  )
  if (!again) return form
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5">{t('airings.correct')}</summary>
      {form}
    </details>
  )
}

type Told = Record<string, string>

function Answers({ how, setHow }: { how: How | undefined; setHow: (how: How) => void }) {
  const { t } = useTranslation()
  if (how === 'part' || how === 'none')
    return (
      <button name="how" value={how} className="button button-good min-h-16 text-lg">
        {t(`airings.${how}`)}
      </button>
    )
  return (
    <div className="grid grid-cols-2 gap-2">
      <button name="how" value="full" className="button button-good col-span-2 min-h-16 text-lg">
        {t('airings.full')}
      </button>
      <button type="button" className="button min-h-16" onClick={() => setHow('part')}>
        {t('airings.part')}
      </button>
      <button type="button" className="button min-h-16" onClick={() => setHow('none')}>
        {t('airings.none')}
      </button>
    </div>
  )
}

function Share() {
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
        className="field"
      />
    </label>
  )
}

function Reason() {
  const { t } = useTranslation()
  return (
    <label className="grid gap-1 font-medium">
      {t('airings.why')}
      <input name="why" lang="vi" required autoFocus maxLength={500} className="field" />
    </label>
  )
}

/** As many as the station has, less those it knows to be silent; the operator knows better. */
function Clusters({ station: { clusters, broken } }: { station: Station }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const on = clusters ? clusters - broken.length : undefined
  return (
    <div>
      <div className="grid grid-cols-2 gap-3">
        <Count name="clustersOn" label={t('airings.clustersOn')} value={on} />
        <Count name="clusters" label={t('airings.clusters')} value={clusters || undefined} />
      </div>
      {broken.map(({ name, since }) => (
        <p key={name} className="hint mt-1">
          <span lang="vi">{name}</span>: {t('stations.cluster.broken', { day: day(since) })}
        </p>
      ))}
    </div>
  )
}

function Count({ name, label, value }: { name: string; label: string; value: number | undefined }) {
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

function More() {
  const { t } = useTranslation()
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5">{t('airings.more')}</summary>
      <div className="mt-2 grid gap-3">
        <div className="grid grid-cols-2 gap-3">
          {(['from', 'until'] as const).map((name) => (
            <label key={name} className="grid gap-1">
              {t(`airings.${name}`)}
              <input name={name} type="time" className="field" />
            </label>
          ))}
        </div>
        {(['trouble', 'reader'] as const).map((name) => (
          <label key={name} className="grid gap-1">
            {t(`airings.${name}`)}
            <input name={name} lang="vi" maxLength={120} className="field" />
          </label>
        ))}
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input type="checkbox" name="rerun" className="size-5 accent-accent" />
          {t('airings.rerun')}
        </label>
      </div>
    </details>
  )
}
