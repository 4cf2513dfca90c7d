import type { English } from '#app/words/english.ts'
import type { guide as vi } from '#app/words/vi/guide.ts'

export const guide: English<typeof vi> = {
  title: 'Guide',
  parts: 'A guide for each role',
}
