import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { attachment } from '#app/attachment.ts'
import { formatsFor, localDay, time } from '#app/formats.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { wordsFor } from '#app/words/i18n.ts'
import { getStanding, type Approvable } from '#server/approvals/standing.ts'
import { seal } from '#server/approvals/seal.ts'
import { getChannel } from '#server/channels/registry.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { findScript } from '#server/deliveries/script.ts'

/** The approved script as a file to read from, with what it takes to check it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const row = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  if (!getChannel(row.channel).confirms) throw new Response(null, { status: 404 })
  const item = found(await findScript(context.db, row))
  const { dueAt, destination, text } = item
  const name = `${localDay(dueAt)} ${time(dueAt).replace(':', 'h')} ${destination.name}.txt`
  const body = [...(await headLines(context, item)), '', text, ''].join('\n')
  return new Response(body, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': attachment(name),
    },
  })
}

/** Station, date and time, code, and who approved which text. */
async function headLines({ db, language }: AppLoadContext, item: Approvable): Promise<string[]> {
  const { day, moment } = formatsFor(language)
  const { t } = wordsFor(language)
  const { messageId, destination, dueAt, code } = item
  const { steps } = await getStanding(db, { messageId })
  const approval = steps.findLast(({ step }) => step === 'approved')
  const { name = '', at = dueAt } = approval ?? {}
  const when = { time: time(dueAt), date: day(localDay(dueAt)) }
  return [
    destination.name,
    t('deliveries.script.when', when),
    t('deliveries.script.code', { code }),
    t('deliveries.script.approved', {
      name,
      moment: moment(at),
      seal: seal(item).slice(0, 8),
    }),
  ]
}
