import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'

type Kept = { at: string; fields: [string, string][] }

/**
 * Keeps what is being typed in this browser until it is saved: a lost connection or an ended session loses no word.
 * `name` tells the forms apart, `saved` changes when the server has a newer text.
 */
export function UnsavedDraft({
  form,
  name,
  saved,
}: {
  form: RefObject<HTMLFormElement>
  name: string
  saved: string
}) {
  const { t } = useTranslation()
  const [kept, setKept] = useState<Kept>()
  const key = `${name} ${saved}`

  useEffect(() => {
    const element = form.current
    if (!element) return
    setKept(read(key, element))
    const keep = () =>
      localStorage.setItem(
        key,
        JSON.stringify({ at: new Date().toISOString(), fields: written(element) }),
      )
    element.addEventListener('input', keep)
    return () => element.removeEventListener('input', keep)
  }, [form, key])

  if (!kept) return null
  const forget = () => {
    localStorage.removeItem(key)
    setKept(undefined)
  }
  const restore = () => {
    for (const [field, value] of kept.fields) {
      const control = form.current?.elements.namedItem(field)
      if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
        control.value = value
    }
    form.current?.dispatchEvent(new Event('input', { bubbles: true }))
    setKept(undefined)
  }
  return (
    <p
      role="status"
      className="mb-4 flex flex-wrap items-center gap-2 rounded-lg bg-amber-pale px-4 py-2 text-amber"
    >
      <span className="grow">{t('messages.unsaved', { at: time(kept.at) })}</span>
      <button type="button" className="button" onClick={restore}>
        {t('messages.restore')}
      </button>
      <button type="button" className="button" onClick={forget}>
        {t('messages.discard')}
      </button>
    </p>
  )
}

/** What was kept, unless it is what the form shows anyway. */
function read(key: string, form: HTMLFormElement): Kept | undefined {
  const text = localStorage.getItem(key)
  if (!text) return undefined
  const kept = JSON.parse(text) as Kept
  return JSON.stringify(kept.fields) === JSON.stringify(written(form)) ? undefined : kept
}

function written(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((field): field is [string, string] => {
    return typeof field[1] === 'string' && !['basedOn', 'figureIds'].includes(field[0])
  })
}
