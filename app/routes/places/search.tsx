import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { PlaceList } from '#app/components/place-list.tsx'
import { PlaceSearch } from '#app/components/place-search.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { placeName as nameOf } from '#app/place-label.ts'
import { titled } from '#app/page-words.ts'
import type { Db } from '#server/database.ts'
import { searchPlaces, SHOWN_AT_MOST } from '#server/places/name-search.ts'
import { findPlace, listPlacesIn } from '#server/places/places.ts'

export const meta = titled('places.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { placePath, placeCode, placeName } = requireViewer(context, request)
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200)
  const answer = query ? await search(context.db, query) : await ownPlaces(context.db, placePath)
  return { query, own: { code: placeCode, name: placeName }, ...answer }
}

export default function PlacesPage() {
  const { t } = useTranslation()
  const { query, own, place, places, count } = useLoaderData<typeof loader>()
  const more = count - places.length
  const heading = place
    ? t(`places.in.${place.kind}`, { count, name: nameOf(place) })
    : t('places.found', { count, query })
  return (
    <Page heading={heading} above={<Link to={`/places/${own.code}`}>{t('places.own', own)}</Link>}>
      <PlaceSearch query={query} />
      <div className="mt-5">
        {places.length === 0 ? (
          <Empty>{query ? t('places.foundNothing') : t('places.noVillages')}</Empty>
        ) : (
          <Card>
            <PlaceList places={places} withParents={query !== ''} />
            {more > 0 ? (
              <p className="mt-3 font-medium">{t('places.more', { count: more })}</p>
            ) : null}
          </Card>
        )}
      </div>
    </Page>
  )
}

async function search(db: Db, query: string) {
  const all = await searchPlaces(db, { query, limit: Infinity })
  return { place: undefined, places: all.slice(0, SHOWN_AT_MOST), count: all.length }
}

/** Before a search: what the own province has, or the provinces of the country. */
async function ownPlaces(db: Db, placePath: string) {
  const code = placePath.split('/')[1] ?? 'VN'
  const place = found(await findPlace(db, code))
  const places = await listPlacesIn(db, code)
  return { place, places, count: places.length }
}
