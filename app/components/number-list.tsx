import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { quantity } from '#app/formats.ts'
import { Card } from './card.tsx'

export type OpenNumber = {
  name: string
  written: string
  sentence: string
  isWrong: boolean
  candidates: { id: string; indicator: string; about: string; value: string; unit: string }[]
}

type NumberListProps = {
  messageId: string
  basedOn: number
  numbers: { bound: number; marked: number; recognised: number; open: OpenNumber[] }
  mayDraft: boolean
  unsaved: boolean
}

/** The numbers of a draft: what has no source first, and what it may be. */
export function NumberList({ messageId, basedOn, numbers, mayDraft, unsaved }: NumberListProps) {
  const { t } = useTranslation()
  const { open, bound } = numbers
  const heading = open.length
    ? t('messages.numbers.headingOpen', { count: open.length })
    : t('messages.numbers.heading', { count: bound })
  return (
    <Card heading={heading} edge={open.length ? 'red' : undefined}>
      {open.length ? <p className="hint mb-2">{t('messages.numbers.what')}</p> : null}
      {open.length && mayDraft ? (
        <Form
          key={basedOn}
          method="post"
          action={`/messages/${messageId}/numbers`}
          preventScrollReset
          className="screen-only grid gap-3"
        >
          <input type="hidden" name="basedOn" value={basedOn} />
          {open.map((number, at) => (
            <Choice key={number.name} number={number} at={at} />
          ))}
          <div>
            <button className="button" disabled={unsaved}>
              {t('messages.numbers.save')}
            </button>
            {unsaved ? <p className="hint mt-1">{t('messages.numbers.unsaved')}</p> : null}
          </div>
        </Form>
      ) : (
        open.map((number) => <Sentence key={number.name} {...number} />)
      )}
      <Counts {...numbers} />
    </Card>
  )
}

function Choice({ number, at }: { number: OpenNumber; at: number }) {
  const { t } = useTranslation()
  const { name, written, candidates, isWrong } = number
  return (
    <div>
      <Sentence {...number} />
      <input type="hidden" name={`choices[${at}].number`} value={name} />
      <label className="mt-1 block">
        <span className="hint">{t('messages.numbers.choose', { written })}</span>
        <select name={`choices[${at}].as`} className="field">
          <option value="">{t('messages.numbers.notChosen')}</option>
          {candidates.map(({ id, indicator, about, ...figure }) => (
            <option key={id} value={id} lang="vi">
              {[quantity(figure), indicator, about].filter(Boolean).join(', ')}
            </option>
          ))}
          {isWrong ? null : <option value="none">{t('messages.numbers.noStatistic')}</option>}
        </select>
      </label>
      {candidates.length === 0 ? <p className="hint">{t('messages.numbers.none')}</p> : null}
    </div>
  )
}

function Sentence({ written, sentence, isWrong }: OpenNumber) {
  const { t } = useTranslation()
  const [before, after] = around(sentence, written)
  return (
    <p lang="vi" className="break-words">
      {before}
      <mark className="rounded-sm border-b-2 border-accent bg-accent-pale px-0.5 text-ink">
        {written}
      </mark>
      {after}
      {isWrong ? <span className="hint"> ({t('messages.numbers.isWrong')})</span> : null}
    </p>
  )
}

/** What stands before and after a number, shortened where it is long. */
function around(sentence: string, written: string): [string, string] {
  const at = Math.max(0, sentence.indexOf(written))
  const before = sentence.slice(0, at)
  const after = sentence.slice(at + written.length)
  return [
    before.length > 60 ? `…${before.slice(-60)}` : before,
    after.length > 60 ? `${after.slice(0, 60)}…` : after,
  ]
}

function Counts({ bound, marked, recognised }: NumberListProps['numbers']) {
  const { t } = useTranslation()
  const kinds = Object.entries({ bound, marked, recognised }).filter(([, count]) => count > 0)
  if (kinds.length === 0) return null
  return (
    <ul className="hint mt-2 flex flex-wrap gap-x-4">
      {kinds.map(([kind, count]) => (
        <li key={kind}>
          {t(`messages.numbers.${kind as 'bound' | 'marked' | 'recognised'}`)}: {count}
        </li>
      ))}
    </ul>
  )
}
