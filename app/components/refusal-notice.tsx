import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { say, type Sentence } from '#app/words/refusal.ts'

/** Why something was not done, said at once to everybody, the ear included, and brought into sight. */
export function RefusalNotice({ refusal }: { refusal: { sentence?: Sentence } | undefined }) {
  const { i18n } = useTranslation()
  const notice = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  if (!refusal?.sentence) return null
  return (
    <p
      ref={notice}
      role="alert"
      className="mb-4 scroll-my-24 rounded-lg border-l-4 border-accent bg-accent-pale px-4 py-3 text-accent"
    >
      {say(i18n, refusal.sentence)}
    </p>
  )
}
