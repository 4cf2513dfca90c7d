import { describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { RefusedError } from '#server/refused.ts'
import { LONGEST_SIDE, reEncode } from './re-encode.ts'
import { aJpeg, aPng, aWebp, jpegSaying, PAYLOAD, pngBomb, withSegment } from './uploads.fixture.ts'

const refusal = (bytes: Uint8Array) =>
  reEncode(bytes).then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof RefusedError) return error.reason
      throw error
    },
  )

describe('what is kept', () => {
  test.each([
    ['JPEG', aJpeg],
    ['PNG', aPng],
    ['WebP', aWebp],
  ])('a %s becomes a JPEG of the same size', async (_, make) => {
    const { jpeg, width, height, sha256 } = await reEncode(await make())
    expect([width, height]).toEqual([320, 240])
    expect(sha256).toMatch(/^[\da-f]{64}$/)
    expect(await sharp(jpeg).metadata()).toMatchObject({
      format: 'jpeg',
      width: 320,
      space: 'srgb',
    })
  })

  test('a large one is made as small as the longest side allows, on either side', async () => {
    const wide = await reEncode(await aJpeg({ width: 4000, height: 1000 }))
    expect([wide.width, wide.height]).toEqual([LONGEST_SIDE, 640])
    const tall = await reEncode(await aPng({ width: 900, height: 3600 }))
    expect([tall.width, tall.height]).toEqual([640, LONGEST_SIDE])
  })

  test('one that lies on its side stands up, and nothing says where it was taken', async () => {
    const lying = await sharp(await aJpeg())
      .withExif({ IFD3: { GPSLatitude: '10/1 2/1 3/1' }, IFD0: { Artist: PAYLOAD } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { jpeg, width, height } = await reEncode(lying)
    expect([width, height]).toEqual([240, 320])
    const { exif, orientation, xmp, icc, comments } = await sharp(jpeg).metadata()
    expect([exif, orientation, xmp, icc, comments]).toEqual(Array(5).fill(undefined))
    expect(jpeg.includes('xin-chao')).toBe(false)
  })

  test('what one can see through is seen on white', async () => {
    const clear = { width: 8, height: 8, channels: 4, background: '#00000000' } as const
    const { jpeg } = await reEncode(await sharp({ create: clear }).png().toBuffer())
    const raw = await sharp(jpeg).raw().toBuffer()
    expect(Math.min(...raw)).toBeGreaterThan(250)
  })

  test('what hangs on behind a picture, as telephones do it, is not kept', async () => {
    const { jpeg } = await reEncode(Buffer.concat([await aJpeg(), Buffer.from(PAYLOAD)]))
    expect(jpeg.includes('xin-chao')).toBe(false)
  })

  test('a comment in it is not kept', async () => {
    const { jpeg } = await reEncode(withSegment(await aJpeg(), 0xfe, PAYLOAD))
    expect(jpeg.includes('xin-chao')).toBe(false)
  })
})

describe('what is refused', () => {
  test('a picture that moves', async () => {
    const frames = [await aPng({ seed: 1 }), await aPng({ seed: 2 })]
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(await refusal(moving)).toBe('pictures.moves')
  })

  test('another format, whatever it is called', async () => {
    const gif = await sharp(await aPng())
      .gif()
      .toBuffer()
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${PAYLOAD}</svg>`)
    const bmp = Buffer.from('BM' + '\0'.repeat(60))
    for (const other of [gif, svg, bmp, Buffer.from(PAYLOAD), Buffer.alloc(0)])
      expect(await refusal(other)).toBe('pictures.format')
  })

  test('half a picture', async () => {
    for (const whole of [await aJpeg(), await aPng(), await aWebp()])
      expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('pictures.damaged')
  })

  test('one that is too heavy', async () => {
    expect(await refusal(Buffer.alloc(15_000_001))).toBe('pictures.tooHeavy')
  })
})

describe('what would fill the memory is refused by its header', () => {
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ['a PNG of 2,500 million points', () => pngBomb(50_000, 50_000)],
    ['a PNG of one very long line', () => pngBomb(100_000_000, 1)],
    ['a PNG of 40 million points in seven passes', () => pngBomb(8000, 5000, { interlaced: true })],
    ['a JPEG of 4,000 million points', async () => jpegSaying(await aJpeg(), LARGE)],
    ['a JPEG of 40 million points in many scans', async () => jpegSaying(await stepwise(), FORTY)],
    ['a WebP of 40 million points', flatWebp],
  ])('%s', async (_, make) => {
    const bomb = await make()
    const before = process.memoryUsage.rss()
    expect(await refusal(bomb)).toBe('pictures.tooManyPoints')
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
  })
})

const LARGE = { width: 65_000, height: 65_000 }
const FORTY = { width: 8000, height: 5000 }

async function stepwise() {
  return sharp(await aPng())
    .jpeg({ progressive: true })
    .toBuffer()
}

function flatWebp() {
  const create = { ...FORTY, channels: 3, background: '#123456' } as const
  return sharp({ create }).webp({ effort: 0 }).toBuffer()
}
