import type { AppLoadContext } from '@remix-run/node'
import { found } from '#app/load-context.ts'
import { findBrief, listAnswers } from '#server/briefs/briefs.ts'
import { disclosureOf } from '#server/briefs/disclosure.ts'
import { findBriefDelivery, isReadable, listBriefLinks } from '#server/briefs/links.ts'
import { standingOf } from '#server/briefs/standing.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import { listNames, type Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { shownScreenshot } from '#app/routes/screenshots/shown-screenshot.ts'
import { listScreenshots } from '#server/screenshots/screenshots.ts'
import { shownAnswer } from './shown-brief.ts'

/** All that the office sees of a brief. @throws Response 404 where it is none of theirs */
export async function loadOffice({ db }: AppLoadContext, { id, by }: { id: string; by: Account }) {
  const row = found(await findBriefDelivery(db, { id, by }))
  const [destination] = await listDestinationsById(db, [row.destinationId])
  const handedOver = await findBrief(db, { deliveryId: id })
  const answers = await listAnswers(db, { deliveryId: id })
  const { taken, disclosure } = standingOf(answers)
  const sent = await listScreenshots(db, { deliveryIds: [id] })
  const names = await listNames(
    db,
    answers.flatMap(({ by }) => by ?? []),
  )
  return {
    id,
    partner: row.destination,
    disclosure: handedOver?.disclosure ?? disclosureOf(found(destination)),
    standing: { taken, disclosure },
    links: await listBriefLinks(db, { deliveryId: id }),
    answers: answers
      .map((answer) => ({
        ...{ id: answer.id, kind: answer.kind, ...shownAnswer(answer)! },
        screenshot: shownScreenshot(`/deliveries/${id}`, sent.get(answer.screenshotId ?? '')),
        by: answer.by ? (names.get(answer.by) ?? '') : row.destination,
      }))
      .reverse(),
    tends: may(by, 'deliveries.confirm', { placePath: row.placePath }),
    ready: isReadable(row.state),
  }
}
