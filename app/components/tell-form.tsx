import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Air } from '#app/use-air.ts'
import { Clusters, More, Reason, Share, type Told } from './tell-fields.tsx'

type TellFormProps = {
  date: string
  station: { id: string; clusters: number; broken: { name: string; since: string }[] }
  /** When the session was to begin. */
  from: string
  /** Names this very form to a server that takes it without a script. */
  formId: string
  air: Air
  /** There is a word already: this corrects it. */
  again: boolean
  /** What was typed into it before it came back, where there is no script. */
  typed: Told | undefined
}

type How = 'full' | 'part' | 'none'

/** What became of a session, for one thumb: one press where all went well, a reason or a share where it did not. */
export function TellForm(props: TellFormProps) {
  const { date, station, from, formId, air, again, typed = {} } = props
  const { t } = useTranslation()
  const [how, setHow] = useState(typed.how as How | undefined)
  const tell = async (event: FormEvent<HTMLFormElement>) => {
    if (air.kept === 'cannot') return
    event.preventDefault()
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const told = Object.fromEntries(new FormData(event.currentTarget, submitter)) as Told
    const toldAt = new Date().toISOString()
    await air.tell({ ...told, id: crypto.randomUUID(), toldAt })
    setHow(undefined)
  }
  const form = (
    <form method="post" action="/air" onSubmit={tell} className="grid gap-3">
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="stationId" value={station.id} />
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="time" value={from} />
      <Clusters station={station} typed={typed} />
      {how === 'part' ? <Share typed={typed} /> : null}
      {how === 'none' ? <Reason typed={typed} /> : null}
      <More typed={typed} />
      <Answers how={how} setHow={setHow} />
    </form>
  )
  if (!again) return form
  return (
    <details open={props.typed || how ? true : undefined}>
      <summary className="min-h-11 cursor-pointer py-2.5">{t('airings.correct')}</summary>
      {form}
    </details>
  )
}

type AnswersProps = { how: How | undefined; setHow: (how: How | undefined) => void }

function Answers({ how, setHow }: AnswersProps) {
  const { t } = useTranslation()
  if (how === 'part' || how === 'none')
    return (
      <div className="grid grid-cols-[1fr_2fr] gap-2">
        <a className="button min-h-16" href="/air" onClick={instead(() => setHow(undefined))}>
          {t('frame.cancel')}
        </a>
        <button name="how" value={how} className="button button-good min-h-16 text-lg">
          {t(`airings.${how}`)}
        </button>
      </div>
    )
  return (
    <div className="grid grid-cols-2 gap-2">
      <button name="how" value="full" className="button button-good col-span-2 min-h-16 text-lg">
        {t('airings.full')}
      </button>
      {(['part', 'none'] as const).map((asked) => (
        // Without a script the page comes back and asks for the rest.
        <button
          key={asked}
          name="how"
          value={asked}
          formMethod="get"
          className="button min-h-16"
          onClick={instead(() => setHow(asked))}
        >
          {t(`airings.${asked}`)}
        </button>
      ))}
    </div>
  )
}

/** What a script does where the browser would ask the server. */
function instead(work: () => void) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault()
    work()
  }
}
