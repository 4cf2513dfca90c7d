import { useTranslation } from 'react-i18next'
import { Changes } from './changes.tsx'

type Chosen = { id: string; alt: string }

/** What became of the pictures from one revision to the next; nothing where they stayed as they were. */
export function PictureChanges({ before, after }: { before: Chosen[]; after: Chosen[] }) {
  const { t } = useTranslation()
  const had = new Map(before.map((one) => [one.id, one]))
  const has = new Set(after.map(({ id }) => id))
  const added = after.filter(({ id }) => !had.has(id))
  const gone = before.filter(({ id }) => !has.has(id))
  const described = after.filter(({ id, alt }) => had.has(id) && had.get(id)!.alt !== alt)
  const moved = orderIn(before, has) !== orderIn(after, new Set(had.keys()))
  return (
    <>
      {added.map((picture) => (
        <Changed key={picture.id} picture={picture} label={t('pictures.isNew')} alt={picture.alt} />
      ))}
      {gone.map((picture) => (
        <Changed
          key={picture.id}
          picture={picture}
          label={t('pictures.isGone')}
          alt={picture.alt}
        />
      ))}
      {described.map((picture) => (
        <Changed
          key={picture.id}
          picture={picture}
          label={t('pictures.altChanged')}
          before={had.get(picture.id)!.alt}
          alt={picture.alt}
        />
      ))}
      {moved ? <p className="hint">{t('pictures.reordered')}</p> : null}
    </>
  )
}

/** The ids that another revision has as well, as one text. */
function orderIn(pictures: Chosen[], others: Set<string>): string {
  const both = pictures.filter(({ id }) => others.has(id))
  return both.map(({ id }) => id).join()
}

type ChangedProps = { picture: Chosen; label: string; before?: string; alt: string }

function Changed({ picture, label, before = '', alt }: ChangedProps) {
  return (
    <div className="mb-3 flex flex-wrap gap-3">
      <img
        src={`/pictures/${picture.id}.jpg?as=small`}
        alt=""
        loading="lazy"
        className="size-24 rounded-lg border border-line bg-gray-pale object-contain"
      />
      <div className="min-w-0 grow basis-40">
        <p className="hint">{label}</p>
        {before ? <Changes before={before} after={alt} /> : <p lang="vi">{alt}</p>}
      </div>
    </div>
  )
}
