import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formerWords, type Former } from '#app/former-place.ts'
import { placeName } from '#app/place-label.ts'
import { useFormats } from '#app/use-formats.ts'

export type ListedPlace = {
  code: string
  kind: string
  type: string
  name: string
  parentType: string | null
  parentName: string | null
  officialCode: string | null
  validUntil: string | null
  parentCode: string | null
  /** What it was before. */
  former?: Former[]
}

type PlaceListProps = {
  places: ListedPlace[]
  /** Each with what it lies in: in a search, where that differs. */
  withParents?: boolean
}

/** Places by name and code, in as many columns as there is room for. */
export function PlaceList({ places, withParents = false }: PlaceListProps) {
  return (
    <ul className={withParents ? 'rows' : 'gap-x-8 sm:columns-2 xl:columns-3'}>
      {places.map((place) => (
        <li key={place.code} className="break-inside-avoid py-1.5">
          <PlaceLine place={place} withParent={withParents} />
        </li>
      ))}
    </ul>
  )
}

function PlaceLine({ place, withParent }: { place: ListedPlace; withParent: boolean }) {
  const { t, i18n } = useTranslation()
  const { day } = useFormats()
  const { code, kind, parentType, parentName, officialCode, validUntil, former = [] } = place
  const parent = withParent && kind !== 'province' && parentName
  const written = officialCode ? t('places.code', { code: officialCode }) : t('places.byHand')
  const gone = validUntil && t('places.dissolved', { day: day(validUntil) })
  const before = former.map((one) => formerWords(i18n, one, place))
  return (
    <>
      <Link to={`/places/${code}`} className="font-medium" lang="vi">
        {placeName(place)}
      </Link>{' '}
      <span className="hint">
        {parent ? (
          <>
            <span lang="vi">{`${parentType} ${parentName}`}</span>
            {' · '}
          </>
        ) : null}
        {[written, ...before, gone].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
