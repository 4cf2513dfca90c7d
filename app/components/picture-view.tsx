import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { Remark } from './state-badge.tsx'

export type ShownPicture = { id: string; alt: string; width: number; height: number }

/** `news`: what of it nobody has decided on yet. */
type Approvable = ShownPicture & { news?: 'picture' | 'words' }

type PictureViewProps = {
  pictures: Approvable[]
  /** A person posts them: each can be saved. */
  saves?: boolean
}

/** The pictures as they go out, each with what is said to whoever does not see it; nothing where there are none. */
export function PictureView({ pictures, saves = false }: PictureViewProps) {
  const { t } = useTranslation()
  if (pictures.length === 0) return null
  return (
    <Card heading={t('pictures.count', { count: pictures.length })}>
      <ul className="grid gap-4 sm:grid-cols-2">
        {pictures.map((picture) => (
          <li key={picture.id} className="min-w-0">
            <Thumbnail {...picture} />
            {picture.news ? (
              <p className="mt-1">
                <Remark tone="green">
                  {t(picture.news === 'picture' ? 'pictures.isNew' : 'pictures.altChanged')}
                </Remark>
              </p>
            ) : null}
            <p className="hint mt-1" lang={picture.alt ? 'vi' : undefined}>
              {picture.alt || t('pictures.noAlt')}
            </p>
            {saves ? (
              <p className="mt-1">
                <a className="button" href={`/pictures/${picture.id}.jpg?as=whole`} download>
                  {t('pictures.save')}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** A picture in a list; it opens as large as platforms fetch it. */
export function Thumbnail({ id, alt, width, height }: ShownPicture) {
  const { t } = useTranslation()
  return (
    <a
      className="block self-start overflow-hidden rounded-lg border border-line bg-gray-pale"
      href={`/pictures/${id}.jpg`}
      target="_blank"
      rel="noreferrer"
    >
      <img
        src={`/pictures/${id}.jpg?as=small`}
        alt={alt || t('pictures.noAlt')}
        lang={alt ? 'vi' : undefined}
        width={width}
        height={height}
        loading="lazy"
        className="mx-auto max-h-64 w-auto object-contain"
      />
    </a>
  )
}
