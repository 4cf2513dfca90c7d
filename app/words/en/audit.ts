import type { English } from '#app/words/english.ts'
import type { audit as vi } from '#app/words/vi/audit.ts'

export const audit: English<typeof vi> = {
  title: 'Audit log',
  holds_one: 'The log is intact; this unit has 1 entry',
  holds_other: 'The log is intact; this unit has {{count, number}} entries',
  empty: 'This unit has no entries in the log yet',
  emptyWhy:
    'Each time a message is submitted, sent back or approved, or a delivery is withdrawn or confirmed, an account closed or a password changed, a station set up or an airing logged, an entry is written and sealed to the one before it.',
  broken: 'The log was altered or cut from entry {{number, number}} on',
  brokenWhy:
    'From this entry on, the content no longer matches its hash, or an approval entry is missing. Do not rely on these entries; please tell the server administrator.',
  chain:
    'Each entry carries a hash computed from its content and the hash of the entry before it: if one entry is altered or removed, no later hash matches. If the end of the log is cut off, this shows when it held a submission, a return or an approval. Entries are numbered across the whole system.',
  steps: 'Entries, latest first',
  shownSome_one: 'Latest {{shown, number}} of 1 entry',
  shownSome_other: 'Latest {{shown, number}} of {{count, number}} entries',
  number: 'Entry',
  what: 'Action',
  who: 'By',
  when: 'At',
  hash: 'Hash',
  actions: {
    submitted: 'Submitted for approval',
    approved: 'Approved',
    returned: 'Sent back',
    withdrawn: 'Delivery withdrawn',
    released: 'Delivery released',
    confirmed: 'Delivery outcome confirmed',
    'declared-sent': 'Declared as published',
    'account-closed': 'Account closed',
    'password-changed': 'Password changed',
    'station-set-up': 'Station set up',
    'airing-accepted': 'Acceptance of an airing recorded',
    aired: 'Airing logged',
    reminded: 'Stations reminded',
    'link-opened': 'Station link opened',
    'link-closed': 'Station link closed',
    translated: 'Translation added',
    'reading-confirmed': 'Reading confirmed',
    'declared-absent': 'Declared as not published, sent again',
  },
  detail: 'revision {{revision}}, deliveries: {{items}}',
  unknownPerson: 'Unknown',
  untitled: 'Untitled message',
  notWhole: 'does not match',
}
