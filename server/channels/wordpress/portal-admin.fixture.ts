import type { Parcel } from '#server/channels/channel.ts'

/** A portal at `<url>/wordpress`, and application passwords by role. */
export type Site = { url: string; accounts: Record<string, string> }

export type SitePost = {
  id: number
  slug: string
  status: string
  link: string
  featured_media: number
  title: { rendered: string }
  content: { rendered: string }
  excerpt: { rendered: string }
}

export type Administrator = ReturnType<typeof asAdministrator>

/** What the administrator of a portal sees and does there, past every proxy. */
export function asAdministrator({ url, accounts }: Site) {
  /** Every post with the code of a parcel, in the bin too. */
  async function postsOf({ code }: Parcel): Promise<SitePost[]> {
    const status = 'publish,future,draft,pending,private,trash'
    return (await list('posts', { search: code, status })) as SitePost[]
  }

  async function list(what: string, query: Record<string, string>): Promise<unknown[]> {
    return (await call('GET', `${what}?${new URLSearchParams(query)}`)) as unknown[]
  }

  function publish(id: number) {
    return call('POST', `posts/${id}`, { status: 'publish' })
  }

  async function change(parcel: Parcel, changed: object) {
    const [post] = await postsOf(parcel)
    return call('POST', `posts/${post?.id}`, changed)
  }

  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const basic = btoa(`administrator:${accounts.administrator}`)
    const response = await fetch(`${url}/wordpress/wp-json/wp/v2/${path}`, {
      method,
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(JSON.stringify(answer))
    return answer
  }

  return { postsOf, list, publish, change }
}
