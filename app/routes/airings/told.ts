import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/read-form.ts'
import { toAiring, ToldForm } from '#app/told-form.ts'
import { faultSentences } from '#app/words/fault.ts'
import { wordsFor } from '#app/words/i18n.ts'
import { refusalSentence, say } from '#app/words/refusal.ts'
import { addAiring } from '#server/airings/airings.ts'
import { RefusedError } from '#server/refused.ts'

/**
 * What was told of a session, sent by the worker of the operator's page.
 * 401 where the sign-in has ended: what waits goes on waiting. 422 with the reason where it cannot be so.
 */
export async function action({ context, request }: ActionFunctionArgs) {
  const { viewer: by, language } = context
  if (!by) throw data(null, { status: 401 })
  const words = wordsFor(language)
  const submission = parseWithZod(await readForm(request), { schema: ToldForm })
  if (submission.status !== 'success') {
    const faults = Object.values(submission.error ?? {}).flatMap((one) => one ?? [])
    return Response.json({ why: faultSentences(words, faults) }, { status: 422 })
  }
  try {
    const added = await addAiring(context.db, { ...toAiring(submission.value), source: 'page', by })
    return Response.json({ added })
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    if (error.reason.endsWith('.notYours')) throw new Response(null, { status: 404 })
    const why = say(words, refusalSentence(error.reason, error.values))
    return Response.json({ why }, { status: 422 })
  }
}
