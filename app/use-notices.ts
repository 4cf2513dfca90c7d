import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Notices } from './components/text-notices.tsx'

/** After the last key, in milliseconds. */
const PAUSE_MS = 400

/** What is said of a text while it is typed; nothing before the first key. */
export function useNotices(address: string) {
  const [live, setLive] = useState<Notices>()
  const asking = useRef<{ timer?: ReturnType<typeof setTimeout>; abort?: AbortController }>({})
  useEffect(() => {
    const { current } = asking
    return () => clearTimeout(current.timer)
  }, [])
  const ask = async (text: string) => {
    asking.current.abort?.abort()
    const abort = new AbortController()
    asking.current.abort = abort
    const body = new URLSearchParams({ text })
    const answer = await fetch(address, { method: 'POST', body, signal: abort.signal })
    if (answer.ok) setLive((await answer.json()) as Notices)
  }
  const listen = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const text = new FormData(currentTarget).get('text')
    clearTimeout(asking.current.timer)
    if (typeof text !== 'string') return
    // Without a network one goes on typing.
    asking.current.timer = setTimeout(() => void ask(text).catch(() => {}), PAUSE_MS)
  }
  return { live, listen }
}
