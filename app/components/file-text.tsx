import type { FieldMetadata } from '@conform-to/react'
import { useEffect, useId, useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { textOfFile } from '#app/text-of-file.ts'
import { TextArea } from './field.tsx'

/** A field for the text of a file: pasted, or taken from a file where the browser can. */
export function FileText({ field }: { field: FieldMetadata<unknown> }) {
  const { t } = useTranslation()
  const id = useId()
  const [canRead, setCanRead] = useState(false)
  useEffect(() => setCanRead(true), [])
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    const area = target.form?.elements.namedItem(field.name)
    if (!file || !(area instanceof HTMLTextAreaElement)) return
    area.value = textOfFile(new Uint8Array(await file.arrayBuffer()))
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <>
      {canRead ? (
        <div>
          <label htmlFor={id} className="mb-1 block font-medium">
            {t('airings.log.importFile')}
          </label>
          <input
            id={id}
            type="file"
            accept=".csv,.txt,text/csv"
            onChange={take}
            className="field"
          />
        </div>
      ) : null}
      <div className="[&_textarea]:max-h-96">
        <TextArea field={field} label={t('airings.log.importText')} rows={12} />
      </div>
    </>
  )
}
