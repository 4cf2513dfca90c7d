import { useNavigate } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Sentence } from './words/refusal.ts'

/** What the stream says, a line of JSON each: text so far, then where the proposal is, or why there is none. */
type Line = { text: string } | { proposal: string } | { sentence: Sentence }

type State = { isAsking: boolean; text: string; refusal?: { sentence?: Sentence } }

const IDLE: State = { isAsking: false, text: '' }

/** Asks for a proposal, shows it as it is written, and can be stopped. */
export function useProposing(messageId: string) {
  const navigate = useNavigate()
  const [state, setState] = useState(IDLE)
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const stop = () => {
    running.current?.abort()
    setState(IDLE)
  }
  const take = (line: Line) => {
    if ('proposal' in line) navigate(`/messages/${messageId}/proposals/${line.proposal}`)
    else if ('text' in line) setState({ isAsking: true, text: line.text })
    else setState({ ...IDLE, refusal: line })
  }
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = formOf(event.currentTarget)
    const abort = new AbortController()
    running.current = abort
    setState({ isAsking: true, text: '' })
    read(`/messages/${messageId}/assist/stream`, { body, signal: abort.signal, take }).catch(() => {
      if (abort.signal.aborted) return
      setState({ ...IDLE, refusal: { sentence: { word: 'assist.failed', values: {} } } })
    })
  }
  return { ...state, ask, stop }
}

function formOf(form: HTMLFormElement): URLSearchParams {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
  return new URLSearchParams(fields as [string, string][])
}

type Reading = { body: URLSearchParams; signal: AbortSignal; take: (line: Line) => void }

async function read(address: string, { body, signal, take }: Reading): Promise<void> {
  const answer = await fetch(address, { method: 'POST', body, signal })
  if (!answer.ok || !answer.body) throw new Error(`the stream answered ${answer.status}`)
  const lines = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let isOver = false
  for (;;) {
    const { value, done } = await lines.read()
    if (done) break
    const parts = (rest + value).split('\n')
    rest = parts.pop()!
    for (const part of parts.filter(Boolean)) {
      const line = JSON.parse(part) as Line
      isOver = !('text' in line)
      take(line)
    }
  }
  if (!isOver) throw new Error('the stream ended early')
}
