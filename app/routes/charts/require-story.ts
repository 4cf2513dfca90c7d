import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { CHART_FORMS, type ChartForm } from '#server/charts/chart.ts'
import { whyNot } from '#server/charts/why-not.ts'
import { withoutTokens } from '#server/figures/tokens.ts'
import { findMessage, type Message } from '#server/messages/messages.ts'
import { frontOf } from '#server/places/front.ts'

/** The message of the address. @throws a page that says there is nothing here */
export async function requireStory({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  return { message, by }
}

/** What a chart is drawn from: a message, or what of it the public sees. */
type Story = Pick<Message, 'revision' | 'figures'> & {
  campaign: Pick<Message['campaign'], 'placeCode' | 'placeName'>
}

/** The chart of a message with its figures, where it has one that can be drawn. */
export function chartOf(message: Story) {
  const { figures } = message
  const { chart } = message.revision
  if (!chart || !isForm(chart.form)) return undefined
  const chosen = chart.figureIds.flatMap((id) => figures.find((figure) => figure.id === id) ?? [])
  if (whyNot(chart.form, chosen)) return undefined
  return { form: chart.form, figures: chosen, ...wordsOf(message) }
}

/** What stands around a chart: its question, what it shows, what to do, and who made it. */
export function wordsOf({ revision, campaign }: Omit<Story, 'figures'>) {
  const { headline, keyMessage, callToAction } = revision
  return {
    question: headline,
    sentence: withoutTokens(keyMessage),
    callToAction: withoutTokens(callToAction),
    maker: frontOf(campaign),
  }
}

export function isForm(form: string): form is ChartForm {
  return (CHART_FORMS as readonly string[]).includes(form)
}
