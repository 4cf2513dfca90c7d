import { afterAll, beforeEach, expect, test } from 'vitest'
import { MODEL_FAULT_NAMES } from './model-faults.ts'
import { openModel } from './model.ts'

const model = await openModel()
beforeEach(() => model.faults.off())
afterAll(() => model.close())

const data = {
  purpose: 'draft',
  goal: 'Giữ sạch đường làng.',
  figures: [
    {
      ...{ indicator: 'xã đạt chuẩn nông thôn mới', value: '6.058/7.696', unit: 'xã' },
      ...{ place: 'cả nước', asOf: '2025-06', kind: 'result', publisher: 'Văn phòng Điều phối' },
    },
  ],
}

function ask(change: object = {}) {
  const messages = [
    { role: 'system', content: 'Chỉ dẫn' },
    { role: 'user', content: `<D>\n${JSON.stringify(data)}\n</D>` },
  ]
  return fetch(`${model.url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer k' },
    body: JSON.stringify({ model: 'tập dượt', messages, stream: true, ...change }),
  })
}

async function eventsOf(response: Response) {
  const lines = (await response.text()).split('\n\n').filter(Boolean)
  return lines.map((line) => line.replace(/^data: /, ''))
}

test('it streams chunks as OpenAI’s servers do, usage in the last one where it is wanted', async () => {
  const response = await ask({ stream_options: { include_usage: true } })
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const events = await eventsOf(response)
  expect(events.at(-1)).toBe('[DONE]')
  const chunks = events.slice(0, -1).map((event) => JSON.parse(event))
  for (const chunk of chunks) expect(chunk).toMatchObject({ object: 'chat.completion.chunk' })
  expect(chunks[0].choices[0].delta).toEqual({ role: 'assistant', content: '' })
  expect(chunks.at(-2).choices[0].finish_reason).toBe('stop')
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: expect.any(Number) } })
  const said = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')
  expect(JSON.parse(said).keyMessage).toContain('6.058/7.696')
})

test('without the wish it tells no usage', async () => {
  expect((await eventsOf(await ask())).join()).not.toContain('usage')
})

test('it says who it is', async () => {
  const response = await fetch(`${model.url}/models`)
  expect(await response.json()).toMatchObject({ data: [{ id: 'mô hình tập dượt' }] })
})

test('a question that is none is told so', async () => {
  expect((await ask({ messages: [] })).status).toBe(400)
  expect((await fetch(`${model.url}/none`)).status).toBe(404)
})

test('a fault is switched on for so many questions, or named after the model', async () => {
  model.faults.on('error', { times: 1 })
  expect([(await ask()).status, (await ask()).status]).toEqual([500, 200])
  const named = await ask({ model: 'tập dượt:too-many' })
  expect([named.status, named.headers.get('retry-after')]).toEqual([429, '1'])
})

test('every fault answers otherwise than an honest model', async () => {
  const honest = await (await ask()).text()
  const said = (text: string) => text.replaceAll(/"created":\d+/g, '')
  for (const name of MODEL_FAULT_NAMES) {
    if (['silence', 'falls-silent', 'endless', 'no-form', 'no-usage'].includes(name)) continue
    const response = await ask({ model: `tập dượt:${name}` }).catch(() => undefined)
    const text = await response?.text().catch(() => undefined)
    expect(said(text ?? '').replaceAll(`:${name}`, ''), name).not.toBe(said(honest))
  }
})
