import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useOutlet } from '@remix-run/react'
import type { i18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ActList } from '#app/components/act-list.tsx'
import { AiredForm } from '#app/components/aired-form.tsx'
import { AttemptList } from '#app/components/attempt-list.tsx'
import { Card } from '#app/components/card.tsx'
import { CopyText } from '#app/components/copy-text.tsx'
import { DecisionList } from '#app/components/decision-list.tsx'
import { DeliveryFacts } from '#app/components/delivery-facts.tsx'
import { DeliveryStatus, DeliveryVerbs } from '#app/components/delivery-status.tsx'
import { Compare, DeliveredText } from '#app/components/delivered-text.tsx'
import { LetterList } from '#app/components/letter-list.tsx'
import { MeasuredCard } from '#app/components/measured-card.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { PaperLinks } from '#app/components/paper-links.tsx'
import { PictureView } from '#app/components/picture-view.tsx'
import { PickupList } from '#app/components/pickup-list.tsx'
import { PostedForm } from '#app/components/posted-form.tsx'
import { RehearsalMark } from '#app/components/rehearsal-mark.tsx'
import { localDay } from '#app/formats.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { wordsOf } from '#app/page-words.ts'
import { knownSentence } from '#app/words/known.ts'
import { useFormats } from '#app/use-formats.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { loadDelivery } from './load-delivery.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: data ? `${knownOf(wordsOf(matches), data)} · Lan Tỏa` : 'Lan Tỏa' },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const row = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  return loadDelivery(context, { row, by })
}

type Delivery = Awaited<ReturnType<typeof loadDelivery>>

/** One delivery: what is known, what can be done, what went out, what came of it. A verb takes the place of the decision. */
export default function DeliveryPage() {
  const { day } = useFormats()
  const { i18n } = useTranslation()
  const delivery = useLoaderData<typeof loader>()
  const { dueAt, headline, messageId, rehearsal } = delivery
  const date = localDay(dueAt)
  const above = (
    <>
      <Link className="underline" to={`/deliveries?date=${date}`}>
        {day(date)}
      </Link>
      {' · '}
      <Link className="underline" to={`/messages/${messageId}/deliveries`} lang="vi">
        {headline}
      </Link>
      {rehearsal ? (
        <>
          {' '}
          <RehearsalMark />
        </>
      ) : null}
    </>
  )
  return (
    <Page heading={knownOf(i18n, delivery)} above={above}>
      <Columns
        aside={
          <>
            {delivery.out ? <MeasuredCard {...delivery} /> : null}
            {delivery.press ? <PickupList deliveryId={delivery.id} {...delivery.press} /> : null}
            <DeliveryFacts facts={delivery} />
          </>
        }
      >
        <Doing delivery={delivery} />
        <Acts acts={delivery.acts} />
        <AttemptList attempts={delivery.attempts} />
        <DecisionList decisions={delivery.decisions} />
      </Columns>
    </Page>
  )
}

function Acts({ acts }: { acts: Delivery['acts'] }) {
  const { t } = useTranslation()
  if (acts.length === 0) return null
  return (
    <Card heading={t('recalls.title')}>
      <ActList acts={acts} />
    </Card>
  )
}

/** State, decision and text, in the order in which a hand needs them. */
function Doing({ delivery }: { delivery: Delivery }) {
  const { moment } = useFormats()
  const verb = useOutlet()
  const { id, verbs, state, script, code, destination, dueAt, rehearsal } = delivery
  const inHand = state === 'handed over'
  const others = verbs.filter((one) => !inHand || (one !== 'aired' && one !== 'posted'))
  const compares = state === 'unknown' && Boolean(delivery.text) && !delivery.letters
  const compareAt = compares ? (delivery.besideAt ?? '#text') : undefined
  const where = { destination, code, moment: moment(dueAt), rehearsal, reads: delivery.besideAt }
  const copies = inHand && delivery.confirms === 'posted'
  return (
    <>
      <DeliveryStatus standing={delivery}>
        {script ? <Download id={id} /> : null}
        {delivery.paper ? (
          <p className="mt-3 flex flex-wrap gap-2">
            <PaperLinks id={id} paper={delivery.paper} />
          </p>
        ) : null}
        {delivery.isBrief ? <ToBrief id={id} /> : null}
        {verb ? null : (
          <DeliveryVerbs {...{ id, compareAt }} verbs={others} stands={delivery.stands} />
        )}
      </DeliveryStatus>
      {copies ? <Copy delivery={delivery} /> : null}
      {verb ?? (inHand ? <Confirmation delivery={delivery} /> : null)}
      {delivery.press ? <LetterList deliveryId={id} {...delivery.press} /> : null}
      {copies ? null : (
        <DeliveredText
          shown={delivery.text}
          spoken={delivery.confirms === 'aired'}
          aside={compares ? <Compare {...where} /> : null}
        />
      )}
      <PictureView pictures={delivery.pictures} saves={copies} />
    </>
  )
}

/** A printed text is not copied in pieces. */
function Copy({ delivery: { text, parts, paper } }: { delivery: Delivery }) {
  const { t } = useTranslation()
  if (parts.length > 1 && !paper)
    return parts.map(({ name, label, text: piece }) => (
      <CopyText key={name} text={piece} heading={t('deliveries.copyPart', { part: label })} />
    ))
  return text ? <CopyText text={text.text} heading={t('deliveries.copyToPost')} /> : null
}

function ToBrief({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <p className="mt-3">
      <Link className="button max-sm:w-full" to={`/deliveries/${id}/brief`}>
        {t('briefs.open')}
      </Link>
    </p>
  )
}

function Download({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <p className="mt-3">
      <a className="button max-sm:w-full" href={`/deliveries/${id}/script.txt`} download>
        {t('deliveries.download')}
      </a>
    </p>
  )
}

/** Before its time the question stands folded, away from a hasty thumb. */
function Confirmation({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  if (!delivery.early || !delivery.verbs.includes('aired')) return <Answer delivery={delivery} />
  return (
    <details className="screen-only grid gap-3">
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium">
        {t('deliveries.aired.early')}
      </summary>
      <Answer delivery={delivery} />
    </details>
  )
}

function Answer({ delivery: { id, verbs, likely, printed } }: { delivery: Delivery }) {
  if (verbs.includes('aired'))
    return <AiredForm deliveryId={id} values={likely} asksShare={false} />
  return verbs.includes('posted') ? (
    <PostedForm deliveryId={id} values={likely} printed={printed} />
  ) : null
}

function knownOf(words: i18n, { reason, ...known }: Delivery): string {
  return knownSentence(words, { ...known, reasonCode: reason?.code })
}
