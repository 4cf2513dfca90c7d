import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { placeName } from '#app/place-label.ts'

export type ListedPlace = {
  code: string
  kind: string
  type: string
  name: string
  parentType: string | null
  parentName: string | null
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
  const { t } = useTranslation()
  const { code, kind, parentType, parentName } = place
  const parent = withParent && kind !== 'province' && parentName
  const written = kind === 'village' ? t('places.byHand') : t('places.code', { code })
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
        {written}
      </span>
    </>
  )
}
