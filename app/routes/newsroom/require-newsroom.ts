import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { found, requireViewer } from '#app/load-context.ts'
import { findNewsroom, type Newsroom } from '#server/newsroom/newsrooms.ts'
import { isWithin } from '#server/places/places.ts'

/**
 * The newsroom of the address. One that a place rehearses with is there for the people of the place and of those it
 * lies in. @throws a page that says there is nothing here, or the way to the sign-in
 */
export async function requireNewsroom({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<Newsroom> {
  const rehearsal = /\/rehearsal(\/|$)/i.test(new URL(request.url).pathname) ? 1 : 0
  const viewer = rehearsal ? requireViewer(context, request) : undefined
  const newsroom = found(await findNewsroom(context.db, { placeCode: params.code!, rehearsal }))
  if (viewer && !isWithin(newsroom.placePath, viewer.placePath))
    throw new Response(null, { status: 404 })
  return newsroom
}

/** What of a newsroom stands around each of its pages. */
export function frameOf({ placeCode, placeName, front, about, contact, rehearsal }: Newsroom) {
  return { placeCode, placeName, front, about, contact, rehearsal }
}

/** Where people see this installation: as somebody said, or as it was asked. */
export function siteOf({ siteUrl }: AppLoadContext, { url }: Request): string {
  return siteUrl ?? new URL(url).origin
}
