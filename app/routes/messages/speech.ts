import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import type { LiveSpeech } from '#app/use-live-speech.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { listFiguresById } from '#server/figures/figures.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listTexts } from '#server/messages/texts.ts'
import { may } from '#server/people/permissions.ts'
import { listSessionsWith } from '#server/plans/sessions.ts'
import { shownSpeech } from './shown-speech.ts'

const line = z.string().max(100_000).optional()

/** What is being typed: the fields of the message, or the script itself. */
const Typed = z.object({
  ...{ headline: line, keyMessage: line, body: line, callToAction: line, text: line },
  figureIds: z.array(z.string()).max(200),
})

/** How what is being typed would be read aloud, and how long its sessions would be. It keeps nothing. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { db, language } = context
  const kept = found(await findMessage(db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', kept.campaign)) throw new Response(null, { status: 404 })
  const form = await readForm(request)
  const figureIds = form.getAll('figureIds').map(String)
  const read = Typed.safeParse({ ...Object.fromEntries(form), figureIds })
  if (!read.success) throw new Response(null, { status: 400 })
  const { text, ...fields } = read.data
  const message = { ...kept, ...(await typedOver(fields)) }
  const speech = (await listTexts(db, { message, by })).find((one) => one.speech)?.speech
  if (!speech) return Response.json(null)
  const spoken = speech.parts.map((part) => part.spoken).join('')
  const sessions = await listSessionsWith(db, { messageId: kept.id, text: spoken })
  const reader = { language, mayEditLexicon: may(by, 'lexicon.edit', by) }
  return Response.json({ speech: shownSpeech(speech, reader), sessions } satisfies LiveSpeech)

  /** A script typed by hand is read as it is; the fields of a message are composed. */
  async function typedOver({ figureIds: ids, ...written }: Omit<z.infer<typeof Typed>, 'text'>) {
    if (text !== undefined) {
      const texts = { ...kept.revision.texts, loudspeaker: { text, basedOn: 0 } }
      return { revision: { ...kept.revision, texts } }
    }
    const figures = await listFiguresById(db, ids)
    return { revision: { ...kept.revision, ...written }, figures }
  }
}
