import { useTranslation } from 'react-i18next'
import type { assist } from '#app/words/vi/assist.ts'
import { Rewritten } from './changes.tsx'
import { Remark } from './state-badge.tsx'

type ProposedSentenceProps = {
  number: number
  text: string
  field: keyof typeof assist.fields
  /** What of the draft it would stand for. */
  replaces: string | null
  /** Why the guard does not let it pass. */
  struck: string | null
  /** What the check says of a sentence of the draft. */
  remark?: string
  isTaken: boolean
  mayTake: boolean
  purpose: keyof typeof assist.purposes
  /** Only one of them can be taken. */
  one: boolean
}

/** One sentence that was proposed, and whether a person takes it. */
export function ProposedSentence(props: ProposedSentenceProps) {
  const { t } = useTranslation()
  const { text, field, replaces, struck, remark, isTaken } = props
  const isSame = replaces === text
  const isChange = replaces !== null && !isSame && !props.one
  return (
    <div className={`card ${struck ? 'border-l-4 border-l-accent' : ''}`}>
      <p className="hint mb-1 flex flex-wrap justify-between gap-2">
        {props.purpose === 'check' ? null : t(`assist.fields.${field}`)}
        {isTaken ? <Remark tone="green">{t('assist.taken')}</Remark> : null}
        {isSame && !isTaken ? <Remark tone="gray">{t('assist.same')}</Remark> : null}
      </p>
      {struck ? (
        <p lang="vi" className="break-words text-quiet">
          <s>{text}</s>
        </p>
      ) : isChange ? (
        <Rewritten before={replaces} after={text} />
      ) : (
        <p lang="vi" className="break-words">
          {text}
        </p>
      )}
      {struck ? <p className="mt-1 text-accent">{struck}</p> : null}
      {remark ? <p className="mt-1 text-amber">{remark}</p> : null}
      {props.mayTake && !isSame ? <Take {...props} /> : null}
    </div>
  )
}

function Take({ number, struck, one }: ProposedSentenceProps) {
  const { t } = useTranslation()
  return (
    <label className="mt-1 flex min-h-11 w-fit items-center gap-3">
      <input
        type={one ? 'radio' : 'checkbox'}
        name={struck ? 'read' : 'taken'}
        value={number}
        className="size-5 shrink-0 accent-accent"
      />
      {struck ? t('assist.readAndTake') : t('assist.take')}
    </label>
  )
}
