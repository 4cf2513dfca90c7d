import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import {
  askWorker,
  beginWorker,
  canKeep,
  filesOfPage,
  onState,
  type AirState,
  type Waiting,
} from './air-worker.ts'

export type Air = AirState & {
  /** `not begun`: for as long as no script runs. */
  kept: 'not begun' | 'keeping' | 'kept' | 'cannot'
  offline: boolean
  /** Writes a word down, to be sent now or when there is a network. */
  tell: (entry: Record<string, string>) => Promise<void>
  forget: (id: string) => void
}

/** How often what waits is tried again while the page is open, in milliseconds. */
const AGAIN_MS = 20_000

/** Keeps this page and its packs for when there is no network, and what is told until it was sent. */
export function useAir(packs: string[]): Air {
  const [state, setState] = useState<AirState>({ waiting: [], sent: 0, signIn: false })
  const [kept, setKept] = useState<Air['kept']>('not begun')
  const { revalidate } = useRevalidator()
  const hear = useCallback(
    (next: AirState) => {
      setState((last) => ({ ...next, sent: last.sent + next.sent }))
      if (next.sent > 0 && navigator.onLine) revalidate()
    },
    [revalidate],
  )
  const addresses = packs.join(' ')
  useEffect(() => {
    if (!canKeep()) return setKept('cannot')
    const urls = () => ['/air', ...filesOfPage(), ...addresses.split(' ').filter(Boolean)]
    const begin = async () => {
      setKept((last) => (last === 'kept' ? last : 'keeping'))
      await beginWorker()
      hear(await askWorker({ type: 'keep', urls: urls() }))
      setKept('kept')
      await askWorker({ type: 'send' })
    }
    begin().catch(() => setKept(navigator.onLine ? 'cannot' : 'kept'))
  }, [addresses, hear])
  const offline = useOffline()
  useSending(hear, state.waiting)
  const tell = async (entry: Record<string, string>) => {
    await askWorker({ type: 'tell', entry })
  }
  const forget = (id: string) => void askWorker({ type: 'forget', id }).then(hear)
  return { ...state, kept, offline, tell, forget }
}

/** Listens for what became of what waits, and tries again while the page is open. */
function useSending(hear: (state: AirState) => void, waiting: Waiting[]): void {
  useEffect(() => (canKeep() ? onState(hear) : undefined), [hear])
  const some = waiting.length > 0
  useEffect(() => {
    if (!some || !canKeep()) return
    const again = () => void askWorker({ type: 'send' }).catch(() => undefined)
    const timer = setInterval(again, AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [some])
}

/** How long the site is waited for, in milliseconds. */
const PATIENCE_MS = 4000

/** A phone in a network that leads nowhere takes itself for online: what counts is whether the site answers. */
function useOffline(): boolean {
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    let last = 0
    const look = async () => {
      const own = ++last
      const reached = navigator.onLine && (await isReached())
      if (own === last) setOffline(!reached)
    }
    void look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      last = -1
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return offline
}

function isReached(): Promise<boolean> {
  const asked = { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) } as const
  return fetch('/healthz', asked).then(
    () => true,
    () => false,
  )
}
