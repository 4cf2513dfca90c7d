import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { findDelivery } from '#server/deliveries/deliveries.ts'
import { answerScreenshot } from './answer-screenshot.ts'

/** The proof of numbers of a delivery, for whoever sees that delivery. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id: deliveryId } = found(await findDelivery(context.db, { id: params.deliveryId!, by }))
  return answerScreenshot(context.db, { request, deliveryId, id: params.screenshotId! })
}
