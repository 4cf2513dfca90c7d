import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { Changes } from './changes.tsx'

const FIELDS = ['headline', 'keyMessage', 'body', 'callToAction', 'target'] as const

type Written = Record<(typeof FIELDS)[number], string>

/** A draft to read, for whoever does not write it. */
export function DraftText({
  draft,
  children,
}: {
  draft: Written & { embargo: string | null }
  children: ReactNode
}) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return (
    <Card>
      {FIELDS.filter((field) => draft[field]).map((field) => (
        <div key={field} className="mb-3">
          <p className="hint">{t(`messages.${field}`)}</p>
          <p lang="vi" className="break-words whitespace-pre-wrap">
            {draft[field]}
          </p>
        </div>
      ))}
      {draft.embargo ? (
        <p className="mb-3">
          <span className="hint">{t('messages.embargo')}</span> {moment(draft.embargo)}
        </p>
      ) : null}
      {children}
    </Card>
  )
}

/** What a leader wants mended, in the leader's own words. */
export function Returned({ name, at, words }: { name: string; at: string; words: string }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return (
    <Card
      heading={t('messages.returned', { name })}
      edge="amber"
      note={<span className="hint">{moment(at)}</span>}
    >
      <q lang="vi">{words}</q>
    </Card>
  )
}

type TheirsProps = {
  revision: Written & { author: string; number: number }
  typed: Record<string, unknown>
}

/** What somebody else has saved in the meantime, beside what was typed here. */
export function Theirs({ revision, typed }: TheirsProps) {
  const { t } = useTranslation()
  const differing = FIELDS.filter((field) => revision[field] !== textOf(typed[field]))
  return (
    <div className="mb-4">
      <Card heading={t('messages.theirs', revision)} edge="amber">
        <p className="hint mb-2">{t('messages.theirsHint')}</p>
        {differing.map((field) => (
          <div key={field} className="mb-2">
            <p className="hint">{t(`messages.${field}`)}</p>
            <Changes before={revision[field]} after={textOf(typed[field])} />
          </div>
        ))}
      </Card>
    </div>
  )
}

/** As the server keeps it: line ends as the web has them. */
function textOf(typed: unknown): string {
  return String(typed ?? '').replace(/\r\n/g, '\n')
}
