import { getChannel } from '#server/channels/registry.ts'
import type { Db } from '#server/database.ts'
import type { Figure } from '#server/figures/figures.ts'
import { withoutTokens } from '#server/figures/tokens.ts'
import type { GivenFigure } from '#server/guard/guard.ts'
import type { Message } from '#server/messages/messages.ts'
import { contentOf } from '#server/messages/wording.ts'
import type { Account } from '#server/people/accounts.ts'
import { findPlace } from '#server/places/places.ts'
import { phrasesFor } from '#server/plain/plain-phrases.ts'
import type { Brief, BriefFigure } from './brief.ts'
import type { Language, Purpose } from './purposes.ts'

type Wanted = {
  by: Account
  message: Message
  purpose: Purpose
  goal?: string
  channel?: string
  into?: Language
  figureIds?: string[]
}

/** All that is known for a purpose: the message as it is read, its figures in use, the channel, the plain words. */
export async function briefFor(db: Db, { by, message, ...wanted }: Wanted): Promise<Brief> {
  const { purpose, goal = '', into = 'en', figureIds } = wanted
  const figures = message.figures.filter(
    ({ id, ended }) => ended === null && (figureIds?.includes(id) ?? true),
  )
  const known = await Promise.all(
    figures.map(async (figure) => ({ figure, place: await placeOf(db, figure) })),
  )
  const { headline, keyMessage, body, callToAction } = message.revision
  const channel = purpose === 'script' ? 'loudspeaker' : wanted.channel
  return {
    ...{ purpose, into, goal: goal.trim() || message.campaign.goal },
    figures: known.map(({ figure, place }) => told(figure, place)),
    given: known.map(({ figure, place }) => givenOf(figure, place)),
    draft: {
      headline: withoutTokens(headline),
      keyMessage: withoutTokens(keyMessage),
      body: withoutTokens(body),
      callToAction: withoutTokens(callToAction),
    },
    channel: channel === undefined ? undefined : channelNamed(channel),
    channelText: channel === undefined ? '' : composed(message, channel),
    phrases: await phrasesFor(db, { by }),
  }
}

/** Of where a figure is: as its source says, else the name of the place; of the country where the indicator says so. */
async function placeOf(db: Db, { about, aboutCode, indicator }: Figure): Promise<string> {
  if (about) return about
  if (!aboutCode) return /cả nước/iu.test(indicator) ? 'cả nước' : ''
  const place = await findPlace(db, aboutCode)
  return place ? `${place.type} ${place.name}` : ''
}

function told(figure: Figure, place: string): BriefFigure {
  const { indicator, value, unit, asOf, kind, publisher, document, quote } = figure
  return { indicator, value, unit, place, asOf, kind, publisher, document, quote }
}

/** What is unknown is left out. */
function givenOf(figure: Figure, place: string): GivenFigure & { kind: Figure['kind'] } {
  const { indicator, unit, asOf, kind, publisher, document } = figure
  const { number, numerator, denominator } = figure
  return {
    ...{ indicator, unit, asOf, kind, publisher },
    ...(place && { place }),
    ...(document && { document }),
    ...(number !== null && { value: number }),
    ...(numerator !== null && { numerator }),
    ...(denominator !== null && { denominator }),
  }
}

function channelNamed(name: string) {
  const { label, maxCharacters } = getChannel(name)
  return { name, label: label.vi, maxCharacters }
}

/** The text of a channel as it stands, written by hand or composed. */
function composed({ revision, figures, campaign }: Message, name: string): string {
  const own = revision.texts[name]?.text
  const destination = { name: '', placeName: campaign.placeName }
  return withoutTokens(own ?? getChannel(name).compose(contentOf(revision, figures), destination))
}
