import type { English } from '#app/words/english.ts'
import type { links as vi } from '#app/words/vi/links.ts'

export const links: English<typeof vi> = {
  withdrawn: 'This message was withdrawn',
  withdrawnWhy: 'Whoever published it took it back, so this link leads nowhere any more.',
  heading_zero: 'The message has no link yet: nothing is planned',
  heading_one: 'The message has {{count}} link',
  heading_other: 'The message has {{count}} links, one for each place and channel',
  what: 'Only openings are counted, by place, channel and day. No network address, no device, nothing about who opens it is kept; robots are not counted.',
  leadsTo: 'Leads to {{host}}',
  noTarget:
    'The message does not say yet where its call to action leads, so these links lead nowhere.',
  notApproved: 'The link opens once the message is approved.',
  notRead: 'Not read aloud. Print the QR code for the community house, the clinic, the market.',
  visits_zero: 'Nobody has opened it yet',
  visits_one: '{{count, number}} opening in the whole campaign at this place and channel',
  visits_other: '{{count, number}} openings in the whole campaign at this place and channel',
  png: 'Download PNG',
  svg: 'Download SVG',
  open: 'Links and QR codes',
  alt: 'QR code that leads to {{address}}',
}
