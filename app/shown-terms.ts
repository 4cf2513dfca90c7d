import type { Channel } from '#server/channels/channel.ts'
import type { Language } from './words/i18n.ts'

/** What goes out beside a text at a destination, or to whom, for those who approve it; what is not set is left out. */
export function shownTerms(
  { settings: asked }: Pick<Channel, 'settings'>,
  settings: Record<string, string>,
  language: Language,
): { label: string; value: string }[] {
  return asked
    .filter(({ approved }) => approved)
    .flatMap(({ name, label, choices }) => {
      const kept = settings[name]?.trim()
      if (!kept) return []
      const chosen = choices?.find(({ value }) => value === kept)
      return [{ label: label[language], value: chosen?.label[language] ?? kept }]
    })
}
