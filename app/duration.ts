import type { i18n } from 'i18next'

/** A length in words: `2 phút 5 giây`. */
export function durationIn({ t }: Pick<i18n, 't'>, ms: number): string {
  const all = Math.round(ms / 1000)
  const [minutes, seconds] = [Math.floor(all / 60), all % 60]
  if (minutes && !seconds) return t('stations.wholeMinutes', { minutes })
  return t(minutes ? 'stations.minutes' : 'stations.seconds', { minutes, seconds })
}
