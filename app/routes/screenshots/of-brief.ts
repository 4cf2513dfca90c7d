import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireBrief } from '#app/routes/briefs/require-brief.ts'
import { answerScreenshot } from './answer-screenshot.ts'

/** What a partner sent with the numbers of their brief, for whoever has a link to that brief. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { deliveryId } = await requireBrief({ context, params })
  return answerScreenshot(context.db, { request, deliveryId, id: params.screenshotId! })
}
