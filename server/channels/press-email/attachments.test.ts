import { expect, test } from 'vitest'
import type { Picture } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { readMime, readParams, splitParams } from '#server/mail/mime.ts'
import { attachmentsOf } from './attachments.ts'
import { writeLetter } from './letter.ts'

const AROUND = { contact: '', boilerplate: '', at: '2026-11-27T01:00:00.000Z' }
const destination = {
  ...{ id: 'd', name: 'Báo chí', placeName: 'Xã', rehearsal: 1 as const, settings: {} },
}

test('pictures are made smaller, the biggest first, until the whole letter is under 10 MB', async () => {
  const pictures = [pictureOf('Đường mới', 2_900_000), pictureOf('Cầu', 2_800_000)]
  const parcel = makeParcel({ text: 'Tin', destination, pictures: [...pictures, ...pictures] })
  const attachments = await attachmentsOf(parcel, AROUND)
  expect(attachments.map(({ filename }) => filename.split('.').at(-1))).toEqual([
    ...['docx', 'pdf', 'jpg', 'jpg', 'jpg', 'jpg'],
  ])
  const sender = { name: 'Xã', address: 'a@b.vn', replyTo: 'a@b.vn', domain: 'b.vn' }
  const recipient = { id: 'c', address: 'c@d.vn', name: '', outlet: '', leaveUrl: 'https://x.vn' }
  const raw = await writeLetter({ parcel, sender, recipient, around: AROUND, attachments })
  expect(raw.length).toBeLessThan(10_000_000)
  expect(raw.length).toBeGreaterThan(5_000_000)
  const names = readMime(raw).parts.flatMap(({ headers }) => {
    const [, ...rest] = splitParams(headers.get('content-disposition') ?? '')
    return readParams(rest).get('filename') ?? []
  })
  expect(names).toContain('Ảnh 1 Đường mới.jpg')
})

test('a picture that cannot be made to fit stays at home, the others come along', async () => {
  const stubborn = { ...pictureOf('Bản đồ', 1), read: async () => Buffer.alloc(9_000_000) }
  const parcel = makeParcel({
    text: 'Tin',
    destination,
    pictures: [stubborn, pictureOf('Cầu', 9000)],
  })
  const names = (await attachmentsOf(parcel, AROUND)).map(({ filename }) => filename)
  expect(names.filter((name) => name.endsWith('.jpg'))).toEqual(['Ảnh 1 Cầu.jpg'])
})

/** It gives as many bytes as it has, and no more than it is asked for. */
function pictureOf(alt: string, bytes: number): Picture {
  return {
    ...{ id: alt, alt, width: 4000, height: 3000, sha256: alt },
    read: async ({ maxBytes }) => Buffer.alloc(Math.min(bytes, maxBytes), 1),
  }
}
