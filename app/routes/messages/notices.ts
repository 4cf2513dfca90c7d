import type { ActionFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { findChannel } from '#server/channels/registry.ts'
import { withoutTokens } from '#server/figures/tokens.ts'
import { findMessage } from '#server/messages/messages.ts'
import { noticed } from '#server/messages/texts.ts'
import { may } from '#server/people/permissions.ts'
import { shownNotices } from './shown-notices.ts'

const MOST_CHARACTERS = 100_000

/** What is to be said of a channel's text that is being typed. It keeps nothing. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  if (!may(by, 'messages.draft', message.campaign)) throw new Response(null, { status: 404 })
  const channel = found(findChannel(params.channel!))
  const typed = (await readForm(request)).get('text')
  if (typeof typed !== 'string' || typed.length > MOST_CHARACTERS)
    throw new Response(null, { status: 400 })
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n')
  const said = noticed(channel, { text, preview: withoutTokens(text) })
  return Response.json(shownNotices(said, context.language))
}
