import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

/** A text to copy: the field alone is enough, the button helps where the browser can. */
export function CopyText({ text, heading }: { text: string; heading: string }) {
  const { t } = useTranslation()
  const id = useId()
  const [canCopy, setCanCopy] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), [])
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <Card heading={heading}>
      <label htmlFor={id} className="sr-only">
        {t('deliveries.text.copyLabel')}
      </label>
      <textarea lang="vi" id={id} readOnly className="field" rows={8} value={text} />
      {canCopy ? (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <button type="button" className="button" onClick={copy}>
            {t('deliveries.text.copy')}
          </button>
          <span role="status" className="hint">
            {copied ? t('deliveries.text.copied') : ''}
          </span>
        </div>
      ) : null}
    </Card>
  )
}
