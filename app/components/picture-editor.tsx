import { Form, useNavigation } from '@remix-run/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { Thumbnail, type ShownPicture } from './picture-view.tsx'

type PictureEditorProps = {
  messageId: string
  basedOn: number
  pictures: ShownPicture[]
  most: number
  unsaved: boolean
}

/** The pictures of a draft: added, described, put in order, taken out. */
export function PictureEditor({ pictures, most, ...of }: PictureEditorProps) {
  const { t } = useTranslation()
  const { unsaved } = of
  const undescribed = pictures.filter(({ alt }) => alt === '').length
  return (
    <div id="pictures" className="scroll-mt-4">
      <Card
        heading={
          pictures.length ? t('pictures.count', { count: pictures.length }) : t('pictures.heading')
        }
        edge={undescribed ? 'red' : undefined}
      >
        {undescribed ? (
          <p className="mb-3 text-accent">{t('pictures.undescribed', { count: undescribed })}</p>
        ) : null}
        {pictures.length ? <Descriptions {...of} pictures={pictures} /> : null}
        {pictures.length < most ? <Adding {...of} left={most - pictures.length} /> : null}
        {unsaved ? <p className="hint mt-2">{t('pictures.unsaved')}</p> : null}
      </Card>
    </div>
  )
}

type Of = Omit<PictureEditorProps, 'pictures' | 'most'>

/** One form for all of them: whichever button is pressed, what was typed is kept. */
function Descriptions({
  messageId,
  basedOn,
  pictures,
  unsaved,
}: Of & { pictures: ShownPicture[] }) {
  const { t } = useTranslation()
  const hint = useId()
  const at = `/messages/${messageId}/pictures`
  return (
    <Form method="post" action={at} preventScrollReset className="mb-5 grid gap-2">
      <input type="hidden" name="basedOn" value={basedOn} />
      <p id={hint} className="hint">
        {t('pictures.altHint')}
      </p>
      <ol className="rows">
        {pictures.map((picture, place) => (
          <li
            // What was typed stays while something else is saved.
            key={`${picture.id} ${picture.alt}`}
            className="grid grid-cols-[5rem_minmax(0,1fr)] gap-3 py-4 sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <Thumbnail {...picture} />
            <div className="grid content-start gap-2">
              <input type="hidden" name={`pictures[${place}].id`} value={picture.id} />
              <Alt {...{ picture, place, hint }} />
              <Verbs
                at={`${at}/${picture.id}`}
                {...{ place, unsaved }}
                last={pictures.length - 1}
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <button className="button" disabled={unsaved}>
          {t('pictures.saveAlts')}
        </button>
      </div>
    </Form>
  )
}

type AltProps = { picture: ShownPicture; place: number; hint: string }

function Alt({ picture: { alt }, place, hint }: AltProps) {
  const { t } = useTranslation()
  return (
    <label className="block font-medium">
      {t('pictures.alt', { number: place + 1 })}
      <textarea
        name={`pictures[${place}].alt`}
        rows={3}
        maxLength={500}
        lang="vi"
        defaultValue={alt}
        aria-describedby={hint}
        className="field mt-1 font-normal"
      />
    </label>
  )
}

type VerbsProps = { at: string; place: number; last: number; unsaved: boolean }

function Verbs({ at, place, last, unsaved }: VerbsProps) {
  const { t } = useTranslation()
  const number = place + 1
  const verbs = [
    { to: `${at}/move?to=earlier`, word: 'earlier', can: place > 0 },
    { to: `${at}/move?to=later`, word: 'later', can: place < last },
    { to: `${at}/remove`, word: 'remove', can: true },
  ] as const
  return (
    <div className="screen-only flex flex-wrap gap-2">
      {verbs.map(({ to, word, can }) =>
        can ? (
          <button
            key={word}
            formAction={to}
            className="button"
            disabled={unsaved}
            aria-label={t('pictures.verbOf', { verb: t(`pictures.${word}`), number })}
          >
            {t(`pictures.${word}`)}
          </button>
        ) : null,
      )}
    </div>
  )
}

function Adding({ messageId, basedOn, unsaved, left }: Of & { left: number }) {
  const { t } = useTranslation()
  const id = useId()
  const at = `/messages/${messageId}/pictures/new`
  const sending = useNavigation().formAction === at
  return (
    <Form
      key={basedOn}
      method="post"
      action={at}
      encType="multipart/form-data"
      preventScrollReset
      className="screen-only grid gap-3"
    >
      <input type="hidden" name="basedOn" value={basedOn} />
      <label className="block font-medium">
        {t('pictures.choose')}
        <input
          type="file"
          name="pictures"
          multiple
          required
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={id}
          className="field mt-1 font-normal"
        />
      </label>
      <p id={id} className="hint -mt-2">
        {t('pictures.chooseHint', { count: left })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <button className="button" disabled={unsaved || sending}>
          {t('pictures.add')}
        </button>
        <span role="status" className="hint">
          {sending ? t('pictures.sending') : ''}
        </span>
      </div>
    </Form>
  )
}
