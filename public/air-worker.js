// Keeps the operator's page, its files and the packs of today and tomorrow, and sends what was told once there is a network.

const KEPT = 'air-1'
const PAGE = '/air'
const TELL = '/air/told'
const SYNC = 'told'
const PACK = /\/packs\/[\d-]+\.\w+$/
/** How long the network is waited for before what is kept is shown, in milliseconds. */
const PATIENCE = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname === PAGE && request.mode === 'navigate') event.respondWith(openPage(request))
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/favicon.svg')
    event.respondWith(openFile(request))
  else if (PACK.test(url.pathname)) event.respondWith(newestOf(request))
})

self.addEventListener('sync', (event) => {
  if (event.tag === SYNC) event.waitUntil(send())
})

self.addEventListener('message', (event) => {
  const { type, ...message } = event.data
  const answer = (value) => event.ports[0]?.postMessage(value)
  const work = {
    keep: () => keep(message.urls),
    tell: () => tell(message.entry),
    send,
    forget: () => change('readwrite', (store) => store.delete(message.id)).then(listWaiting),
  }[type]
  event.waitUntil(
    work().then(
      (value) => answer({ value }),
      (error) => answer({ error: String(error) }),
    ),
  )
})

async function openPage(request) {
  const kept = await caches.match(PAGE)
  try {
    const answer = await (kept ? within(PATIENCE, fetch(request)) : fetch(request))
    if (answer.ok && !answer.redirected) await put(PAGE, answer.clone())
    return answer.status >= 500 && kept ? kept : answer
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

/** Files of the build never change under their name. */
async function openFile(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await put(request, answer.clone())
  return answer
}

async function newestOf(request) {
  try {
    const answer = await fetch(request)
    if (answer.ok) await put(request, answer.clone())
    return answer
  } catch (error) {
    const kept = await caches.match(request)
    if (kept) return kept
    throw error
  }
}

/** Takes in all that the page needs, and lets go of packs that are over. */
async function keep(urls) {
  const cache = await caches.open(KEPT)
  const wanted = urls.map((url) => new URL(url, self.location.origin).href)
  for (const url of wanted) await takeIn(cache, url)
  const packs = (await cache.keys()).filter(({ url }) => PACK.test(url))
  for (const request of packs) if (!wanted.includes(request.url)) await cache.delete(request)
  return listWaiting()
}

/** What is kept already is good enough where there is no network. */
async function takeIn(cache, url) {
  const kept = await cache.match(url)
  if (kept && url.includes('/assets/')) return
  const answer = await fetch(url).catch((error) => {
    if (!kept) throw error
  })
  if (answer?.ok && !answer.redirected) await cache.put(url, answer)
}

async function put(request, answer) {
  const cache = await caches.open(KEPT)
  await cache.put(request, answer)
}

function within(ms, promise) {
  return Promise.race([
    promise,
    new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), ms)),
  ])
}

/** Writes it down first, then tries to send it: an entry is lost only when the server has it. */
async function tell(entry) {
  await change('readwrite', (store) => store.put(entry))
  await self.registration.sync?.register(SYNC).catch(() => undefined)
  return send()
}

let sending

/** Sends what waits, one after the other, in the order in which it was told; never two at the same time. */
function send() {
  sending ??= sendAll().finally(() => (sending = undefined))
  return sending
}

async function sendAll() {
  let sent = 0
  let signIn = false
  for (const entry of await listEntries()) {
    if (entry.refused) continue
    const known = await sendOne(entry)
    if (known === 'sent') sent++
    if (known === 'signed out') signIn = true
    if (known === 'signed out' || known === 'unreachable') break
  }
  const state = { waiting: await listEntries(), sent, signIn }
  for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
    client.postMessage({ type: 'state', ...state })
  return state
}

/** What is sent has its own id: the server takes it once, however often it arrives. */
async function sendOne({ refused: _, ...entry }) {
  const answer = await fetch(TELL, {
    method: 'POST',
    body: new URLSearchParams(entry),
    headers: { Accept: 'application/json' },
  }).catch(() => undefined)
  if (!answer || answer.status >= 500 || answer.status === 429) return 'unreachable'
  if (answer.status === 401) return 'signed out'
  if (answer.ok) {
    await change('readwrite', (store) => store.delete(entry.id))
    return 'sent'
  }
  const { why = '' } = await answer.json().catch(() => ({}))
  await change('readwrite', (store) =>
    store.put({ ...entry, refused: why || String(answer.status) }),
  )
  return 'refused'
}

async function listWaiting() {
  return { waiting: await listEntries(), sent: 0, signIn: false }
}

async function listEntries() {
  const entries = await change('readonly', (store) => store.getAll())
  return entries.sort((a, b) => (a.toldAt < b.toldAt ? -1 : 1))
}

/** Runs one request on what waits, and resolves once it is on disk. */
function change(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('air', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('told', { keyPath: 'id' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('told', mode, { durability: 'strict' })
      const request = work(transaction.objectStore('told'))
      transaction.oncomplete = () => {
        opening.result.close()
        resolve(request.result)
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}
