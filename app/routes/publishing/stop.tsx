import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '#app/components/card.tsx'
import { Select, TextArea } from '#app/components/field.tsx'
import { Page } from '#app/components/page.tsx'
import { PlaceField } from '#app/components/place-field.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { onePlace, readPlaces } from '#app/read-places.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { countStopped } from '#server/deliveries/stop-counts.ts'
import { stopPublishing } from '#server/pauses/stops.ts'

export const meta = titled('publishing.stop.title')

const WHYS = ['mourning', 'disaster', 'other'] as const

const Stop = z.object({
  places: onePlace(),
  why: z.enum(WHYS),
  words: z.string().max(500).default(''),
})

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireAllowed(context, request, 'publishing.stop')
  const { placeCode, placeKind, placePath, placeName } = by
  const own = placeKind === 'country' ? placeCode : placeName
  return { own, placeName, counts: await countStopped(context.db, { placePath }) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'publishing.stop')
  const submission = parseWithZod(await readForm(request), { schema: Stop })
  const { payload } = submission
  const { codes, questions } = await readPlaces(context.db, { payload, by })
  const asked = { ...submission, questions }
  const [placeCode] = codes
  if (asked.status !== 'success' || !placeCode) return invalid(asked)
  return refusing(asked, async () => {
    const { why, words } = asked.value
    await stopPublishing(context.db, { placeCode, why, words, by })
    return redirect('/publishing')
  })
}

/** The confirmation: where, why, and what it does, before the one button. */
export default function StopPage() {
  const { t } = useTranslation()
  const { own } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Stop>>({
    lastResult: answer?.result,
    defaultValue: { places: own, why: 'mourning' },
  })
  const whys = WHYS.map((why) => ({ value: why, label: t(`publishing.whys.${why}`) }))
  return (
    <Page
      heading={t('publishing.stop.heading')}
      above={<Link to="/publishing">{t('publishing.title')}</Link>}
    >
      <div className="grid max-w-2xl gap-5">
        <Counts />
        <RefusalNotice refusal={answer} />
        <Form method="post" {...getFormProps(form)} className="card grid gap-4">
          <PlaceField
            field={fields.places}
            label={t('publishing.stop.place')}
            hint={t('publishing.stop.placeHint')}
            questions={answer?.questions}
          />
          <Select field={fields.why} label={t('publishing.stop.why')} options={whys} />
          <TextArea
            field={fields.words}
            label={t('publishing.stop.words')}
            hint={t('publishing.stop.wordsHint')}
            rows={2}
            optional
          />
          <p>{t('publishing.stop.urgent')}</p>
          <div className="flex flex-wrap gap-2 *:grow">
            <button className="button button-main min-h-14 text-lg">
              {t('publishing.stop.submit')}
            </button>
            <Link className="button min-h-14" to="/publishing">
              {t('frame.cancel')}
            </Link>
          </div>
          <p className="hint">{t('publishing.stop.saved')}</p>
        </Form>
      </div>
    </Page>
  )
}

function Counts() {
  const { t } = useTranslation()
  const { placeName, counts } = useLoaderData<typeof loader>()
  const { planned, soon, sending, inHand } = counts
  return (
    <Card heading={t('publishing.stop.counts', { place: placeName })}>
      <ul className="list-disc pl-5">
        <li>{t('publishing.stop.later', { count: planned, soon })}</li>
        {sending > 0 ? <li>{t('publishing.stop.sending', { count: sending })}</li> : null}
        {inHand > 0 ? <li>{t('publishing.stop.inHand', { count: inHand })}</li> : null}
      </ul>
    </Card>
  )
}
