import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/load-context.ts'
import { rehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'

/** Leads to the rehearsal platform, to what stands at a path where one is named. Open to all, as that platform is. */
export function loader({ request }: LoaderFunctionArgs) {
  const platform = found(rehearsalUrl())
  const path = new URL(request.url).searchParams.get('at') ?? '/'
  const { pathname, search } = found(URL.parse(path, platform) ?? undefined)
  return redirect(new URL(platform).origin + pathname + search)
}
