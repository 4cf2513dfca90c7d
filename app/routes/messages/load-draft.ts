import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { chartOf } from '#app/routes/charts/require-story.ts'
import { shownIf } from '#app/routes/charts/shown-chart.ts'
import { findingsAbout, toldAsCurrent } from '#app/routes/figures/shown-findings.ts'
import { choiceOf } from './figure-choice.ts'
import { shownNumbers } from './shown-numbers.ts'
import { shownPlain } from './shown-plain.ts'
import { shownNotices } from './shown-notices.ts'
import { shownSpeech } from './shown-speech.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { listForMessage, type DeliveryRow } from '#server/deliveries/deliveries.ts'
import { listDue } from '#server/corrections/corrections.ts'
import type { Db } from '#server/database.ts'
import { listFiguresById, listUsableFigures } from '#server/figures/figures.ts'
import { asRead } from '#server/messages/as-read.ts'
import { listTexts } from '#server/messages/texts.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { PICTURES_AT_MOST } from '#server/pictures/change-pictures.ts'
import { listChosen } from '#server/pictures/pictures.ts'
import { phrasesFor } from '#server/plain/plain-phrases.ts'
import { listFindings } from '#server/plans/airtime.ts'
import { listClashes } from '#server/plans/list-clashes.ts'
import { listSessionsWith } from '#server/plans/sessions.ts'
import { listNeeded } from '#server/translations/needed.ts'
import { findMessage, type Message } from '#server/messages/messages.ts'

/** All that is shown of a message while it is written: its text and numbers, its channels, plans, chart and notes. */
export async function loadDraft({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  const message = found(await findMessage(db, { id: params.messageId!, by }))
  const { items, stage, steps } = await getStanding(db, { messageId: message.id })
  const deliveries = await listForMessage(db, { messageId: message.id, by })
  const mayDraft = may(by, 'messages.draft', message.campaign)
  const waiting = items.filter(({ out }) => !out)
  const findings = await listFindings(db, waiting)
  const clashes = await listClashes(db, waiting)
  const reader = { language: context.language, mayEditLexicon: may(by, 'lexicon.edit', by) }
  const shownTexts = await listTexts(db, { message, by })
  const parts = shownTexts.find(({ speech }) => speech)?.speech?.parts ?? []
  const text = parts.map(({ spoken }) => spoken).join('')
  const needed = await listNeeded(db, { message })
  const usable = await listUsableFigures(db, { used: message.revision.figureIds, by })
  const pictures = await listChosen(db, [message.revision])
  return {
    pictures: { pictures: pictures.get(message.id) ?? [], most: PICTURES_AT_MOST },
    sessions: await listSessionsWith(db, { messageId: message.id, text }),
    languages: {
      count: needed.length,
      missing: needed.filter(({ standing }) => standing !== 'there').length,
    },
    id: message.id,
    revision: mayDraft ? message.revision : asRead(message.revision),
    ...(mayDraft ? choiceOf(message.figures, usable) : { figures: message.figures, more: 0 }),
    numbers: shownNumbers(message, usable),
    ended: await listEnded(db, message),
    plain: shownPlain(message.revision, await phrasesFor(db, { by })),
    findings: [...toldAsCurrent(message), ...findingsAbout(message.figures, usable)],
    due: await listDue(db, { by, messageId: message.id }),
    corrected: await headlineOf(db, { id: message.corrects, by }),
    chart: shownIf(chartOf(message)),
    wantsChart: message.kind === 'data-story' && message.figures.length > 0,
    texts: shownTexts.map(({ label, speech, ...text }) => ({
      ...text,
      ...shownNotices(text, context.language),
      label: label[context.language],
      planned: items.some(({ destination }) => destination.channel === text.channel),
      speech: speech && shownSpeech(speech, reader),
    })),
    plans: items.map(({ id, dueAt, destination, standing, priority }) => ({
      ...{ id, dueAt, standing, priority, name: destination.name },
      findings: findings.get(id) ?? [],
      clashes: clashes.get(id) ?? [],
      ...rowOf(deliveries, id),
    })),
    stage,
    changed: items.some(({ standing }) => standing === 'changed since'),
    returned: stage === 'returned' ? steps.at(-1) : undefined,
    mayDraft,
  }
}

/** What the list of plans shows of a delivery. */
function rowOf(deliveries: DeliveryRow[], id: string) {
  const row = deliveries.find((delivery) => delivery.id === id)
  return { state: row?.state ?? ('not approved' as const), assignee: row?.assigneeName ?? null }
}

/** The figures of a message that hold no longer, each with the one in its place. */
async function listEnded(db: Db, { figures }: Message) {
  const ended = figures.filter((figure) => figure.ended)
  const successors = await listFiguresById(
    db,
    ended.flatMap(({ successorId }) => successorId ?? []),
  )
  return ended.map((figure) => ({
    figure,
    successor: successors.find(({ id }) => id === figure.successorId),
  }))
}

async function headlineOf(db: Db, { id, by }: { id: string | null; by: Account }) {
  const message = id && (await findMessage(db, { id, by }))
  return message ? { id: message.id, headline: message.revision.headline } : undefined
}
