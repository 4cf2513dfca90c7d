import type { AppLoadContext } from '@remix-run/node'

/** Where people see this installation: as somebody said, or as this request found it. Without a slash at the end. */
export function siteOf({ siteUrl }: AppLoadContext, request: Request): string {
  return new URL(siteUrl ?? request.url).origin
}
