import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import type { ShownSpeech } from './components/spoken-script.tsx'

export type LiveSession = {
  station: string
  date: string
  from: string
  until: string
  ms: number
  roomMs: number
}

export type LiveSpeech = { speech: ShownSpeech; sessions: LiveSession[] }

/** After the last key, in milliseconds. */
const PAUSE_MS = 500

/** How what is typed into a form would be read aloud; `listen` hears its keys. Nothing before the first of them. */
export function useLiveSpeech(messageId: string) {
  const [live, setLive] = useState<LiveSpeech | null>(null)
  const asking = useRef<{ timer?: ReturnType<typeof setTimeout>; abort?: AbortController }>({})
  useEffect(() => {
    const { current } = asking
    return () => clearTimeout(current.timer)
  }, [])
  const ask = async (form: HTMLFormElement) => {
    asking.current.abort?.abort()
    const abort = new AbortController()
    asking.current.abort = abort
    const body = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    )
    const asked = { method: 'POST', body, signal: abort.signal }
    const answer = await fetch(`/messages/${messageId}/speech`, asked)
    if (answer.ok) setLive((await answer.json()) as LiveSpeech | null)
  }
  const listen = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    clearTimeout(asking.current.timer)
    // Without a network one goes on typing.
    asking.current.timer = setTimeout(() => void ask(currentTarget).catch(() => {}), PAUSE_MS)
  }
  const forget = useCallback(() => setLive(null), [])
  return { live, listen, forget }
}
