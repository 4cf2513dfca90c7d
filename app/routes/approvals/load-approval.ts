import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { chartOf } from '#app/routes/charts/require-story.ts'
import { findingsAbout, toldAsCurrent } from '#app/routes/figures/shown-findings.ts'
import { shownIf } from '#app/routes/charts/shown-chart.ts'
import { shownTerms } from '#app/shown-terms.ts'
import type { Language } from '#app/words/i18n.ts'
import { isOwn } from '#server/approvals/approvals.ts'
import { getStanding, type Approvable, type Standing } from '#server/approvals/standing.ts'
import { findBefore, type Before } from '#server/approvals/before.ts'
import { getChannel } from '#server/channels/registry.ts'
import type { Destination } from '#server/destinations/destinations.ts'
import { listFigures } from '#server/figures/figures.ts'
import { numbersOf } from '#server/messages/numbers.ts'
import { findMessage, type Message } from '#server/messages/messages.ts'
import { listChosen, type SentPicture } from '#server/pictures/pictures.ts'
import { may } from '#server/people/permissions.ts'
import { countByOutlet } from '#server/press/count-by-outlet.ts'
import { listClashes } from '#server/plans/list-clashes.ts'
import { listConfirmed } from '#server/readings/readings.ts'
import { differentTexts } from './different-texts.ts'

/** What is to be decided: every text as it will go out, where and when, beside what was approved before. */
export async function loadApproval({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  const message = found(await findMessage(db, { id: params.messageId!, by }))
  if (!message.own) throw new Response(null, { status: 404 })
  const messageId = message.id
  const standing = await getStanding(db, { messageId })
  const clashes = await listClashes(db, standing.pending)
  const outlets = await countByOutlet(db, standing.pending.map(settledIn(standing.stage)))
  const before = await findBefore(db, { messageId, standing })
  const confirmed = await listConfirmed(db, { messageId })
  const mayDecide = may(by, 'messages.approve', message.campaign) && standing.stage === 'submitted'
  return {
    id: messageId,
    stage: standing.stage,
    steps: standing.steps,
    hash: standing.hash,
    target: message.revision.target,
    items: standing.items.map(({ id, dueAt, destination, standing, out, priority }) => ({
      ...{ id, dueAt, priority },
      clashes: clashes.get(id) ?? [],
      name: destination.name,
      outlets: outlets.get(id),
      terms: termsOf(destination, context.language),
      standing: out ? ('out' as const) : standing,
    })),
    texts: differentTexts(standing, { before, confirmed, language: context.language }),
    before: before?.revision,
    figures: message.figures,
    pictures: withNews((await listChosen(db, [message.revision])).get(messageId), before),
    chart: shownIf(chartOf(message)),
    findings: [
      ...toldAsCurrent(message),
      ...findingsAbout(message.figures, await listFigures(db, { by })),
    ],
    marked: markedIn(message),
    assisted: message.revision.assisted,
    mayDecide,
    own: mayDecide && (await isOwn(db, { messageId, by })),
  }
}

/** Where an approval is asked for, it reaches whoever is on a list now; where it was given, who was on it then. */
function settledIn(stage: Standing['stage']) {
  return ({ id, destination, standing }: Approvable) => ({
    ...{ id, destination },
    settled: stage !== 'submitted' && standing === 'approved',
  })
}

function termsOf({ channel, settings }: Destination, language: Language) {
  return shownTerms(getChannel(channel), settings, language)
}

/** Which of them nobody has decided on as they are now. */
function withNews(pictures: SentPicture[] = [], before: Before | undefined) {
  return pictures.map((picture) => {
    const known = before?.pictures.find(({ id }) => id === picture.id)
    const news = !before ? undefined : !known ? ('picture' as const) : undefined
    return { ...picture, news: known && known.alt !== picture.alt ? ('words' as const) : news }
  })
}

/** The numbers of which their author says that they are no statistic. */
function markedIn({ revision, figures }: Message) {
  return numbersOf(revision, figures)
    .filter(({ state }) => state === 'marked')
    .map(({ written, sentence }) => ({ written, sentence }))
}
