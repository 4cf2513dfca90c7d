import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/load-context.ts'
import { rehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'

/** Leads to the rehearsal platform, to one post where it is named. Open to all, as that platform is. */
export function loader({ request }: LoaderFunctionArgs) {
  const platform = found(rehearsalUrl())
  const post = new URL(request.url).searchParams.get('post')
  const path = post ? `/posts/${encodeURIComponent(post)}` : '/'
  return redirect(new URL(path, platform).href)
}
