/** What an operator has told and no server has taken yet. */
export type Waiting = {
  id: string
  stationId: string
  date: string
  time: string
  how: string
  toldAt: string
  /** Why the server did not take it. */
  refused?: string
}

export type AirState = { waiting: Waiting[]; sent: number; signIn: boolean }

/** True where this browser can keep the page for when there is no network. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window
}

/** Begins the worker of the page. @throws where the browser refuses it */
export async function beginWorker(): Promise<void> {
  await navigator.serviceWorker.register('/air-worker.js', { scope: '/air' })
  await navigator.serviceWorker.ready
}

/** Calls back with every change of what waits; returns what ends that. */
export function onState(listener: (state: AirState) => void): () => void {
  const hear = ({ data }: MessageEvent) => {
    if (data?.type === 'state') listener(data as AirState)
  }
  navigator.serviceWorker.addEventListener('message', hear)
  return () => navigator.serviceWorker.removeEventListener('message', hear)
}

type Asked =
  | { type: 'keep'; urls: string[] }
  | { type: 'tell'; entry: Record<string, string> }
  | { type: 'send' }
  | { type: 'forget'; id: string }

/** Asks the worker for something. @throws Error with what it said, where it could not */
export async function askWorker(asked: Asked): Promise<AirState> {
  const { active } = await navigator.serviceWorker.ready
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) =>
      data.error ? reject(new Error(data.error)) : resolve(data.value as AirState)
    active!.postMessage(asked, [port2])
  })
}

/** Everything this page was made of, by address. */
export function filesOfPage(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(
    ({ href }) => new URL(href),
  )
  const own = [...loaded, ...linked].filter(
    ({ origin, pathname }) =>
      origin === location.origin &&
      (pathname.startsWith('/assets/') || pathname === '/favicon.svg'),
  )
  return [...new Set(own.map(({ pathname }) => pathname))]
}
