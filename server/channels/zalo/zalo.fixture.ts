import type { Destination } from '#server/channels/channel.ts'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import {
  openRehearsalPlatform,
  type RehearsalPlatform,
} from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { openZalo } from './zalo.ts'

/** The channel as it is, but for a pause of a millisecond between two questions. */
export const quick = openZalo({ everyMs: 1, times: 3 })

export const TEXT = `Sáu nghìn xã về đích

Đến tháng 6/2025, cả nước có 6.058 xã đạt chuẩn.

Ba việc cần làm:

• điện
• đường

Mã tin: LT-1`

export type Ground = Awaited<ReturnType<typeof openGround>>

/** A rehearsal platform with one Official Account, and a destination that has its tokens. */
export async function openGround() {
  const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
  const begin = (settings: Record<string, string> = {}) => {
    setRehearsalUrl(platform.url)
    platform.faults.off()
    platform.zalo.faults.off()
    const destination = destinationWith(platform, settings)
    return { destination, parcel: makeParcel({ text: TEXT, destination }) }
  }
  return { platform, begin, kept: () => counts(platform), close: () => platform.close() }
}

function destinationWith(platform: RehearsalPlatform, settings: Record<string, string>) {
  const tokens = platform.zalo.issue('2001')
  return {
    ...{ id: 'd1', name: 'Mặt trận xã Phong Điền', placeName: 'Xã Phong Điền', rehearsal: 1 },
    settings: { ...tokens, broadcast: 'no', ...settings },
  } satisfies Destination
}

function counts({ zalo }: RehearsalPlatform) {
  return { articles: zalo.articles().length, broadcasts: zalo.broadcasts().length }
}
