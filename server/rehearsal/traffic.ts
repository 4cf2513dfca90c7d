import type { RequestHandler } from 'express'

/** What is asked of a platform: since it opened, what is not yet answered, and how much of that is a post or a letter. */
export type Traffic = ReturnType<typeof openTraffic>

export function openTraffic() {
  const counts = { requests: 0, inFlight: 0, posting: 0 }

  /** @returns what says, however often, that it is answered or its connection is gone */
  function begin(what: { posting: boolean }): () => void {
    const posting = what.posting ? 1 : 0
    let open = true
    counts.requests++
    counts.inFlight++
    counts.posting += posting
    return () => {
      if (!open) return
      open = false
      counts.inFlight--
      counts.posting -= posting
    }
  }

  const counting: RequestHandler = (req, res, next) => {
    res.once('close', begin({ posting: req.method === 'POST' }))
    next()
  }

  return { counts: () => ({ ...counts }), begin, counting }
}
