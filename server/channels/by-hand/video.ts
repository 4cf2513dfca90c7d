import type { Content, Metric } from '#server/channels/channel.ts'
import { VIEWS } from './hand-channel.ts'
import { figureLine, lines, sentences } from './said.ts'

/** What a video brings, as its platform's own page shows it to whoever posted it. */
export const VIDEO_METRICS: Metric[] = [
  VIEWS,
  { name: 'likes', label: { vi: 'Lượt thích', en: 'Likes' }, byHand: 'D' },
  { name: 'comments', label: { vi: 'Bình luận', en: 'Comments' }, byHand: 'D' },
  { name: 'shares', label: { vi: 'Lượt chia sẻ', en: 'Shares' }, byHand: 'D' },
]

export const VIDEO_INTERACTIONS = ['likes', 'comments', 'shares']

/** Scenes in the order they are filmed, in the message's own words. @param most scenes out of its body. Pure. */
export function outline(content: Content, most: number): string {
  const { headline, keyMessage, callToAction, figures } = content
  const scenes = [
    `Mở đầu, nhìn vào máy: ${headline}`,
    keyMessage && `Nói ngay ý chính: ${keyMessage}`,
    ...sentences(content)
      .slice(0, most)
      .map((sentence) => `Kể: ${sentence}`),
    figures.length > 0 && lines('Hiện chữ trên hình, kèm nguồn:', ...figures.map(figureLine)),
    callToAction && `Kết: ${callToAction}`,
  ]
  return scenes
    .filter((scene) => scene !== '' && scene !== false)
    .map((scene, at) => `${at + 1}. ${scene}`)
    .join('\n')
}
