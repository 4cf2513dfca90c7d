import { Form } from '@remix-run/react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FIGURE_EXAMPLE, FIGURE_TEMPLATE } from '#app/figure-table.ts'
import { FormEnd } from './form-end.tsx'

/** @param text what was chosen or pasted, where it could be read @param answer puts it in the place of what was chosen */
export function FigureTableForm({ text, answer }: { text: string | undefined; answer: unknown }) {
  const { t } = useTranslation()
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (answer && file.current) file.current.value = ''
    if (text !== undefined && area.current) area.current.value = text
  }, [answer, text])
  return (
    <Form
      method="post"
      action="/figures/import"
      encType="multipart/form-data"
      className="grid grid-cols-1 gap-4 [summary:not(.hidden)+&]:mt-3"
    >
      <p>{t('figures.import.what')}</p>
      <Example />
      <label className="block font-medium">
        {t('figures.import.file')}
        <input
          ref={file}
          type="file"
          name="file"
          accept=".xlsx,.csv,.txt"
          aria-describedby={`${id}-file`}
          className="field mt-1 font-normal"
        />
      </label>
      <p id={`${id}-file`} className="hint -mt-3">
        {t('figures.import.fileHint')}
      </p>
      <label className="block font-medium">
        {t('figures.import.text')}
        <textarea
          ref={area}
          name="text"
          rows={10}
          wrap="off"
          lang="vi"
          spellCheck={false}
          defaultValue={text ?? ''}
          className="field mt-1 max-h-96 min-h-48 font-normal"
        />
      </label>
      <FormEnd does={t('figures.import.check')} back="/figures" />
    </Form>
  )
}

/** Copied as a table, it is pasted as one. */
function Example() {
  const { t } = useTranslation()
  const [head, ...rows] = FIGURE_EXAMPLE
  return (
    <figure>
      <figcaption className="hint mb-1">
        {t('figures.import.example')}{' '}
        <a href={FIGURE_TEMPLATE} download>
          {t('figures.import.template')}
        </a>
      </figcaption>
      <div tabIndex={0} className="overflow-x-auto rounded-lg bg-gray-pale px-3 py-2">
        <table
          lang="vi"
          className="min-w-2xl text-left text-sm [&_td]:pr-4 [&_td]:align-top [&_td:nth-child(2)]:whitespace-nowrap [&_th]:pr-4"
        >
          <thead>
            <tr>
              {head!.map((name) => (
                <th key={name} scope="col" className="font-semibold whitespace-nowrap">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells[0]}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
