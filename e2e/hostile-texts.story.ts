import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './house.ts'
import { PAYLOADS } from './payloads.ts'

const LISTS = [
  '/',
  '/campaigns',
  '/campaigns/new',
  '/figures',
  '/lexicon',
  '/destinations',
  '/places/31299',
]
/** What ends the element or the attribute it stands in: such texts are looked at where they are a title and a value. */
const ENDS = /^(<\/|-->|["'])/

test('no text that somebody wrote runs as a program, wherever it is shown', async ({ enter }) => {
  test.setTimeout(300_000)
  const beacon = await openBeacon()
  const payloads = PAYLOADS.map((payload) => payload.replaceAll('BEACON', beacon.url))
  const officer = await enter('officer')
  const administrator = await enter('administrator')
  const dialogs = [watchDialogs(officer), watchDialogs(administrator)]

  const { campaign, messages } = await writeAsOfficer(officer, payloads)
  await writeAsAdministrator(administrator, payloads)
  for (const path of [...LISTS, campaign]) await officer.goto(path)
  const ending = payloads.flatMap((payload, at) => (ENDS.test(payload) ? [{ payload, at }] : []))
  for (const { payload, at } of ending) {
    await officer.goto(messages[at]!)
    await officer.goto(`/places?q=${encodeURIComponent(payload)}`)
  }
  for (const message of messages.slice(0, 2))
    for (const stage of ['/history', '/approval', '/texts/facebook', '/plans/new'])
      await officer.goto(message + stage)
  for (const path of ['/people', '/people/new', '/destinations', '/audit'])
    await administrator.goto(path)

  await beacon.close()
  console.log(
    `S4: ${payloads.length} texts, ${dialogs.flat().length} dialogs, ${beacon.calls.length} calls`,
  )
  expect(dialogs.flat()).toEqual([])
  expect(beacon.calls).toEqual([])
})

test('a script that got into a page all the same does not run', async ({ page, house }) => {
  const dialogs = watchDialogs(page)
  const complaint = page.waitForEvent('console', (one) => one.text().includes('Content Security'))
  await page.goto(`${house.url}/sign-in`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'alert(1)'
    document.body.append(script)
  })
  expect((await complaint).text()).toContain('script-src')
  expect(dialogs).toEqual([])
})

/**
 * Each text as the name of a campaign, a figure, a village, and as every part of a message.
 * @returns the messages, and the campaign that has all of them
 */
async function writeAsOfficer(page: Page, payloads: string[]) {
  const messages: string[] = []
  const period = { startsOn: '2026-01-01', endsOn: '2030-01-01', whole: 'on', isRehearsal: 'on' }
  let campaign = ''
  for (const [at, payload] of payloads.entries()) {
    const named = { name: payload, goal: payload, theme: 'other', ...period }
    const added = await post(page, '/campaigns/new', named)
    campaign ||= added
    const figure = { indicator: payload, value: payload, unit: payload, publisher: payload }
    await post(page, '/figures/new', { ...figure, asOf: '2025' })
    await post(page, '/places/31299', { type: 'Ấp', name: `${payload} ${at}` })
    const words = { headline: payload, keyMessage: payload, callToAction: payload }
    const draft = { ...words, body: payloads.join('\n\n'), kind: 'policy' }
    messages.push(await post(page, `${campaign}/messages/new`, draft))
  }
  return { campaign, messages }
}

async function writeAsAdministrator(page: Page, payloads: string[]): Promise<void> {
  const person = { role: 'officer', password: 'mat-khau-dai', places: '31299' }
  for (const [at, payload] of payloads.entries()) {
    await post(page, '/people/new', { ...person, name: payload, email: `a${at}@example.vn` })
    const channel = { name: payload, places: '31299', 'settings.where': payload }
    await post(page, '/destinations/new?channel=by-hand', channel)
  }
}

/** Sends a form as the page does. @returns where it led */
async function post(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await page.request.post(path, { form, headers, maxRedirects: 0 })
  expect(answer.status(), `${path}: ${JSON.stringify(form)}`).toBe(302)
  return answer.headers().location!
}

function watchDialogs(page: Page): string[] {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  return dialogs
}

/** A site that is told when something ran. */
async function openBeacon() {
  const calls: string[] = []
  const server = createServer((req, res) => {
    calls.push(req.url ?? '')
    res.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    await closed
  }
  return { url, calls, close }
}
