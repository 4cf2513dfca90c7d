import { describe, expect, test } from 'vitest'
import type { Channel } from '#server/channels/channel.ts'
import { byHand } from './by-hand.ts'
import { BOARD, MESSAGE } from './content.fixture.ts'
import { leaflet } from './leaflet.ts'
import { noticeBoard } from './notice-board.ts'
import { sms } from './sms.ts'
import { NOT_KNOWN, talkingPoints } from './talking-points.ts'
import { tiktok } from './tiktok.ts'
import { youtube } from './youtube.ts'
import { zaloGroup } from './zalo-group.ts'

const CHANNELS = { youtube, tiktok, zaloGroup, noticeBoard, leaflet, talkingPoints, sms, byHand }

const partOf = (channel: Channel, text: string, name: string) =>
  channel.parts!(text).find((part) => part.name === name)?.text

const faultsOf = (channel: Channel, text: string) =>
  (channel.faults?.(text, []) ?? []).map(({ vi }) => vi)

describe.each(Object.entries(CHANNELS))('%s', (_, channel) => {
  const text = channel.compose(MESSAGE, BOARD)

  test('says where it leads, and takes what it composes', () => {
    if (channel !== talkingPoints) expect(text.split('https://lantoa').length).toBe(2)
    expect(faultsOf(channel, text)).toEqual([])
  })

  test('asks for no platform, and hands over', async () => {
    expect(channel.confirms).toBe('posted')
    expect(channel.measure ?? channel.find).toBeUndefined()
    const asOf = '2026-11-22T05:00:00.000Z'
    expect(channel.count!({ views: 9, link: 4, asOf })).toMatchObject([
      { metric: 'link-visits', value: 4, asOf, grade: 'B' },
    ])
    expect(channel.count!({ views: 9, asOf })).toEqual([])
    expect(channel.metrics.find(({ name }) => name === 'link-visits')?.byHand).toBeUndefined()
    expect(await channel.deliver({} as never)).toEqual({ known: 'handed-over' })
  })

  test('takes its pieces from the text alone, whatever is written there', () => {
    if (!channel.parts) return
    const [first] = channel.parts('Một dòng của cán bộ\n\nHai')
    expect(first?.text.startsWith('Một dòng của cán bộ')).toBe(true)
    expect(channel.parts('')).toEqual([])
    const words = (said: string) => said.split(/\s+/)
    const pieces = channel.parts(text).flatMap((part) => words(part.text))
    expect(words(text).filter((word) => !/^\[|\]$/.test(word) || pieces.includes(word))).toEqual(
      expect.arrayContaining(pieces),
    )
  })
})

describe('YouTube', () => {
  const text = youtube.compose(MESSAGE, BOARD)

  test('takes the first line as the title, and what is filmed apart from what is published', () => {
    expect(partOf(youtube, text, 'title')).toBe(MESSAGE.headline)
    expect(partOf(youtube, text, 'description')).toContain('Hàng rào xanh')
    expect(partOf(youtube, text, 'description')).not.toContain('Mở đầu')
    expect(partOf(youtube, text, 'outline')).toContain('1. Mở đầu')
  })

  test('a title has at most 100 characters', () => {
    expect(faultsOf(youtube, `${'đ'.repeat(100)}\n\nMô tả`)).toEqual([])
    expect(faultsOf(youtube, `${'đ'.repeat(101)}\n\nMô tả`)).toEqual([
      'Tiêu đề dài 101 ký tự, nhiều nhất là 100: cần bớt 1.',
    ])
  })

  test('a description has at most 5,000 bytes, and an accented letter is up to three of them', () => {
    expect(faultsOf(youtube, `Tiêu đề\n\n${'a'.repeat(5_000)}`)).toEqual([])
    expect(faultsOf(youtube, `Tiêu đề\n\n${'ộ'.repeat(1_666)}`)).toEqual([])
    const [fault] = faultsOf(youtube, `Tiêu đề\n\n${'ộ'.repeat(1_667)}`)
    expect(fault).toContain('5.001 byte')
  })

  test('takes no angle brackets where it is published; the outline may have them', () => {
    expect(faultsOf(youtube, 'Một < hai')).toHaveLength(1)
    expect(faultsOf(youtube, 'Một\n\nHai\n\n[Dàn ý quay]\n1. <cảnh>')).toEqual([])
  })
})

test('TikTok counts the caption alone, 2,200 characters', () => {
  const outline = `\n\n[dàn ý nói]\n${'b'.repeat(500)}`
  expect(faultsOf(tiktok, 'a'.repeat(2_200) + outline)).toEqual([])
  expect(faultsOf(tiktok, 'a'.repeat(2_201) + outline)).toHaveLength(1)
})

test('a Zalo group gets it short: without the body', () => {
  const text = zaloGroup.compose(MESSAGE, BOARD)
  expect(text).not.toContain('Hàng rào xanh')
  expect(text).toContain(`${MESSAGE.callToAction}\n${MESSAGE.link}`)
})

test('a board has the figures with their source, and who speaks', () => {
  const text = noticeBoard.compose(MESSAGE, BOARD)
  expect(text).toContain('• Xã đạt chuẩn: 6.058/7.696 xã\nNguồn: Ủy ban Trung ương')
  expect(text.endsWith('Ủy ban MTTQ Việt Nam xã Phong Điền')).toBe(true)
})

test.each([noticeBoard, leaflet, talkingPoints])(
  'a paper refuses what cannot be printed, and what has no room',
  (channel) => {
    expect(faultsOf(channel, 'Vui quá 😀\n\nHai')[0]).toContain('😀')
    expect(faultsOf(channel, 'Một dòng\n'.repeat(120))[0]).toContain('rút ngắn')
  },
)

test('a leaflet has four sides, each under its mark', () => {
  const text = leaflet.compose(MESSAGE, BOARD)
  expect(partOf(leaflet, text, 'cover')).toBe(`${MESSAGE.headline}\n\n${MESSAGE.keyMessage}`)
  expect(partOf(leaflet, text, 'inside')).toContain('Nước sạch')
  expect(partOf(leaflet, text, 'flap')).toContain('6.058/7.696')
  expect(partOf(leaflet, text, 'back')).toContain(MESSAGE.link)
  expect(leaflet.compose({ ...MESSAGE, figures: [] }, BOARD)).not.toContain('[Mặt gấp]')
})

describe('talking points', () => {
  const text = talkingPoints.compose(MESSAGE, BOARD)

  test('answer in the message’s own sentences and figures, and in no others', () => {
    const own = [MESSAGE.headline, MESSAGE.keyMessage, MESSAGE.body, MESSAGE.callToAction].join(' ')
    const said = text
      .split('\n')
      .filter((line) => line && !/^(Hỏi:|Nguồn:|•|https:)/u.test(line) && line !== NOT_KNOWN)
    expect(said.length).toBeGreaterThan(5)
    for (const line of said) expect(own).toContain(line)
  })

  test('ask only what the message answers, and end with what to say where nobody knows', () => {
    const bare = talkingPoints.compose(
      { ...MESSAGE, body: '', figures: [], callToAction: '', link: '' },
      BOARD,
    )
    expect(bare.match(/Hỏi:/gu)).toHaveLength(1)
    expect(bare.endsWith(NOT_KNOWN)).toBe(true)
  })
})

describe('a short message', () => {
  test('tells how many messages it is, with accents and without', () => {
    const [accented, bare] = sms.remarks!('Mời bà con đi họp')
    expect(accented?.vi).toBe('Bản có dấu: 17 ký tự, 1 tin nhắn (UCS-2).')
    expect(bare?.vi).toBe('Bản không dấu: 17 ký tự, 1 tin nhắn (GSM-7).')
    expect(sms.remarks!('Moi ba con')).toHaveLength(1)
  })

  test('offers itself without accents, until it has none', () => {
    expect(sms.instead!('Đi họp')?.text).toBe('Di hop')
    expect(sms.instead!('Di hop')).toBeUndefined()
  })

  test('has its figures’ source, and ends with its link', () => {
    const text = sms.compose(MESSAGE, BOARD)
    expect(text).toContain('(Nguồn: Ủy ban Trung ương MTTQ Việt Nam, số liệu đến 06/2025)')
    expect(text.endsWith(MESSAGE.link!)).toBe(true)
    expect(text).not.toContain('..')
  })

  test('is refused from eleven messages on', () => {
    expect(faultsOf(sms, 'đ'.repeat(670))).toEqual([])
    expect(faultsOf(sms, 'đ'.repeat(671))).toHaveLength(1)
  })
})
