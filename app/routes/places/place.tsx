import { parseWithZod } from '@conform-to/zod/v4'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card, Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { PlaceList } from '#app/components/place-list.tsx'
import { VillageForm } from '#app/components/village-form.tsx'
import { formerWords } from '#app/former-place.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { wordsOf } from '#app/page-words.ts'
import { placeName } from '#app/place-label.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { fault } from '#app/words/fault.ts'
import { readForm } from '#app/read-form.ts'
import { useFormats } from '#app/use-formats.ts'
import { may } from '#server/people/permissions.ts'
import { listFormer } from '#server/places/former-places.ts'
import {
  addVillage,
  findPlace,
  listLineage,
  listPlacesIn,
  VILLAGE_TYPES,
} from '#server/places/places.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data ? placeName(data.place) : wordsOf(matches).t('places.title')} · Lan Tỏa` },
]

const NewVillage = z.object({
  type: z.enum(VILLAGE_TYPES),
  name: z
    .string({ error: fault('places.missing') })
    .trim()
    .max(100),
})

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const place = found(await findPlace(context.db, params.code!))
  const lineage = await listLineage(context.db, place)
  const mayAdd = place.kind === 'commune' && may(viewer, 'places.add', { placePath: place.path })
  const former = await listFormer(context.db, place.code)
  return {
    place,
    former,
    above: lineage.filter(({ code }) => code !== place.code),
    places: await listPlacesIn(context.db, place.code),
    types: mayAdd && !place.validUntil ? VILLAGE_TYPES : undefined,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: NewVillage })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { parentCode } = await addVillage(context.db, {
      ...submission.value,
      communeCode: params.code!,
      by,
    })
    return redirect(`/places/${parentCode}`)
  })
}

export default function PlacePage() {
  const { t, i18n } = useTranslation()
  const { place, former, above, places, types } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const before = former.map((one) => formerWords(i18n, one, place))
  return (
    <Page heading={useHeading(place, places.length)} above={<Lineage above={above} />}>
      <div className="grid gap-5">
        {place.validUntil ? <Dissolved name={placeName(place)} until={place.validUntil} /> : null}
        {places.length > 0 ? (
          <Card>
            <PlaceList places={places} />
          </Card>
        ) : null}
        {places.length === 0 && place.kind === 'commune' && !place.validUntil ? (
          <Empty>{t('places.noVillages')}</Empty>
        ) : null}
        {types ? (
          <VillageForm key={places.length} types={types} usual={places[0]?.type} answer={answer} />
        ) : null}
        <p className="hint">{[...useFacts(place), ...before].join(' · ')}</p>
      </div>
    </Page>
  )
}

function Dissolved({ name, until }: { name: string; until: string }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  return <p className="font-medium">{t('places.dissolvedHere', { name, day: day(until) })}</p>
}

function Lineage({
  above,
}: {
  above: { code: string; kind: string; type: string; name: string }[]
}) {
  const { t } = useTranslation()
  return (
    <>
      <Link to="/places">{t('places.title')}</Link>
      {above.map((place) => (
        <span key={place.code}>
          {' › '}
          <Link to={`/places/${place.code}`} lang="vi">
            {placeName(place)}
          </Link>
        </span>
      ))}
    </>
  )
}

type Shown = Awaited<ReturnType<typeof findPlace>> & object

function useFacts({ officialCode, source }: Shown): string[] {
  const { t } = useTranslation()
  if (!officialCode) return [t('places.byHand')]
  return [t('places.code', { code: officialCode }), t('places.source', { source })]
}

function useHeading(place: Shown, count: number): string {
  const { t } = useTranslation()
  const name = placeName(place)
  if (place.validUntil) return name
  if (place.kind === 'commune' && count === 0) return t('places.emptyCommune', { name })
  return t(`places.in.${place.kind}`, { name, count })
}
