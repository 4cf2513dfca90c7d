import { instant, toWallClock } from '#server/clock.ts'
import { may, type Actor, type Verb } from '#server/people/permissions.ts'
import { isWithin } from '#server/places/places.ts'
import type { Unit } from './units.fixture.ts'

/** `within`: whoever's place it is or lies above it. `kin`: or lies in it. `signed in`, `anybody`: whose it is does not matter. */
type Who = Verb | 'within' | 'kin' | 'signed in' | 'anybody'

export type Rule = {
  reads?: Who
  changes?: Who
  /** A form that would be taken from somebody who may. */
  form?: (unit: Unit) => Record<string, string>
  /** What is asked for may not be there yet for those who may read it, either. */
  mayBeAbsent?: true
  /** Villages, provinces and the country have nothing of this kind. */
  onlyCommunes?: true
}

const date = () => toWallClock(instant()).date
const when = () => ({ date: date(), time: '00:00' })
const draft = { headline: 'Đổi', keyMessage: 'Đổi' }
const village = { type: 'Ấp', name: 'Mới' }
const campaign = { name: 'Mới', goal: 'Mới', theme: 'other', startsOn: '2026-01-01' }
const account = { name: 'Mới', email: 'moi@example.vn', role: 'officer', password: 'mat-khau-dai' }
const reading = { written: 'MỚI', spoken: 'mới' }
const phrase = { written: 'mới mẻ', plain: 'mới' }
const told = () => ({ ...when(), id: 'mot-lan-thoi', how: 'full' })
const toldOfStation = ({ ids }: Unit) => ({ ...told(), stationId: ids.stationId! })
const translation = {
  ...{ text: 'Mới', translator: 'Một', translatedOn: '2026-01-01' },
  ...{ reader: 'Hai', readOn: '2026-01-02' },
}
const station = {
  ...{ voice: 'person', region: 'north', pace: '170', tuneSeconds: '20', slots: '05:30-05:45' },
  ...{ hours: '05:00-21:00', quiet: '21:00-05:00', minutesASession: '15', sessionsADay: '3' },
  ...{ weekend: 'allowed', repeatsInSevenDays: '3' },
}
const figure = { indicator: 'Mới', value: '1', unit: 'xã', publisher: 'Mới', asOf: '2025' }
const contact = {
  ...{ outlet: 'Mới', address: 'moi@bao.example.vn', source: 'Mới', sourceDate: '2026-01-01' },
}
const contacts = 'Tòa soạn;Email;Nguồn;Ngày\nMới;moi@bao.example.vn;Mới;01/01/2026'
const table = 'Chỉ tiêu;Giá trị;Nguồn;Số liệu đến\nMới;1;Mới;2025'

/**
 * Who may read and change what, at every address of the site, each by itself and not by what lies around it.
 * An address that is missing here fails the matrix.
 */
export const RULES: Record<string, Rule> = {
  '/': { reads: 'signed in' },
  '/account/password': { reads: 'signed in', changes: 'signed in' },
  '/air': { reads: 'signed in', changes: 'airings.tell', form: toldOfStation },
  '/air/told': { changes: 'airings.tell', form: toldOfStation },
  '/audit': { reads: 'audit.read' },
  '/briefs/:token': { reads: 'anybody', mayBeAbsent: true },
  '/briefs/:token/accept': { changes: 'anybody' },
  '/briefs/:token/decline': { changes: 'anybody' },
  '/briefs/:token/numbers': { reads: 'anybody', changes: 'anybody', mayBeAbsent: true },
  '/briefs/:token/published': { reads: 'anybody', changes: 'anybody', mayBeAbsent: true },
  '/briefs/:token/screenshots/:screenshotId': { reads: 'anybody', mayBeAbsent: true },
  '/campaigns': { reads: 'signed in' },
  '/campaigns/:campaignId': { reads: 'campaigns.see' },
  '/campaigns/:campaignId/messages/new': {
    ...{ reads: 'messages.draft', changes: 'messages.draft' },
    form: () => ({ ...draft, kind: 'policy' }),
  },
  '/campaigns/:campaignId/reach': { reads: 'campaigns.see' },
  '/campaigns/new': {
    ...{ reads: 'campaigns.plan', changes: 'campaigns.plan' },
    form: ({ code }) => ({ ...campaign, endsOn: '2026-12-31', places: code }),
  },
  '/connect/:channel': { reads: 'signed in', mayBeAbsent: true },
  '/deliveries': { reads: 'signed in' },
  '/deliveries/:deliveryId': { reads: 'within' },
  '/deliveries/:deliveryId/absent': { reads: 'within', changes: 'deliveries.direct' },
  '/deliveries/:deliveryId/aired': {
    ...{ reads: 'within', changes: 'deliveries.confirm' },
    form: () => ({ ...when(), how: 'full' }),
  },
  '/deliveries/:deliveryId/beside': {
    ...{ reads: 'deliveries.direct', changes: 'deliveries.direct' },
    form: () => ({ remoteId: '1' }),
  },
  '/deliveries/:deliveryId/bounce': {
    ...{ reads: 'within', changes: 'deliveries.direct' },
    form: () => ({ text: 'Mới' }),
  },
  '/deliveries/:deliveryId/letters/:contactId/missing': { changes: 'deliveries.direct' },
  '/deliveries/:deliveryId/letters/:contactId/received': { changes: 'deliveries.direct' },
  '/deliveries/:deliveryId/pickup': {
    ...{ reads: 'within', changes: 'measurements.add' },
    form: () => ({ outlet: 'Mới', link: 'https://bao.example.vn/1', publishedOn: '2026-01-01' }),
  },
  '/deliveries/:deliveryId/brief': {
    ...{ reads: 'within', changes: 'deliveries.confirm', mayBeAbsent: true },
  },
  '/deliveries/:deliveryId/brief/links/:linkId/close': { changes: 'deliveries.confirm' },
  '/deliveries/:deliveryId/brief/look': {
    ...{ reads: 'within', changes: 'deliveries.confirm', mayBeAbsent: true },
    form: () => ({ there: 'yes' }),
  },
  '/deliveries/:deliveryId/measure': { reads: 'signed in', changes: 'within' },
  '/deliveries/:deliveryId/numbers': {
    ...{ reads: 'within', changes: 'measurements.add' },
    form: () => ({ ...when(), 'values.views': '1' }),
  },
  '/deliveries/:deliveryId/file.pdf': { reads: 'within', mayBeAbsent: true },
  '/deliveries/:deliveryId/person': {
    ...{ reads: 'messages.draft', changes: 'messages.draft' },
    form: () => ({ assigneeId: '' }),
  },
  '/deliveries/:deliveryId/posted': {
    ...{ reads: 'within', changes: 'deliveries.confirm' },
    form: when,
  },
  '/deliveries/:deliveryId/recalled/:recallId': {
    ...{ changes: 'deliveries.confirm', mayBeAbsent: true },
  },
  '/deliveries/:deliveryId/release': { reads: 'signed in', changes: 'deliveries.direct' },
  '/deliveries/:deliveryId/script.txt': { reads: 'within' },
  '/deliveries/:deliveryId/screenshots/:screenshotId': { reads: 'within', mayBeAbsent: true },
  '/deliveries/:deliveryId/sent': { reads: 'signed in', changes: 'deliveries.direct' },
  '/deliveries/:deliveryId/withdraw': { reads: 'within', changes: 'deliveries.direct' },
  '/deliveries/needing': { reads: 'signed in' },
  '/destinations': { reads: 'signed in' },
  '/destinations/:destinationId': {
    ...{ reads: 'destinations.manage', changes: 'destinations.manage' },
    form: () => ({ 'settings.where': 'Mới' }),
  },
  '/destinations/:destinationId/account': {
    ...{ reads: 'destinations.manage', changes: 'destinations.manage' },
    form: () => ({ account: '1' }),
  },
  '/destinations/:destinationId/check': { changes: 'destinations.manage' },
  '/destinations/:destinationId/edit': {
    ...{ reads: 'destinations.manage', changes: 'destinations.manage' },
    form: () => ({ name: 'Mới' }),
  },
  '/destinations/:destinationId/limit': {
    ...{ changes: 'destinations.manage', form: () => ({ perDay: '3', apartMinutes: '' }) },
  },
  '/destinations/:destinationId/connect': {
    ...{ reads: 'destinations.manage', changes: 'destinations.manage' },
  },
  '/destinations/:destinationId/contacts': {
    ...{ reads: 'press.keep', changes: 'press.keep', mayBeAbsent: true, form: () => contact },
  },
  '/destinations/:destinationId/contacts/:contactId/remove': {
    ...{ reads: 'press.keep', changes: 'press.keep', mayBeAbsent: true },
    form: () => ({ why: 'Mới' }),
  },
  '/destinations/:destinationId/contacts/import': {
    ...{ reads: 'press.keep', changes: 'press.keep', mayBeAbsent: true },
    form: () => ({ text: contacts }),
  },
  '/destinations/:destinationId/contacts/import/add': {
    ...{ reads: 'press.keep', changes: 'press.keep', mayBeAbsent: true },
    form: () => ({ text: contacts }),
  },
  '/destinations/:destinationId/remove': {
    ...{ reads: 'destinations.manage', changes: 'destinations.manage' },
  },
  '/destinations/new': {
    ...{ reads: 'destinations.manage', changes: 'destinations.manage' },
    form: ({ code }) => ({ name: 'Mới', places: code, 'settings.where': 'Zalo' }),
  },
  '/figures': { reads: 'signed in' },
  '/figures/:figureId': { reads: 'kin' },
  '/figures/:figureId/replace': {
    ...{ reads: 'figures.add', changes: 'figures.add' },
    form: () => ({ ...figure, why: 'Mới' }),
  },
  '/figures/:figureId/verify': { changes: 'figures.verify' },
  '/figures/:figureId/withdraw': {
    ...{ reads: 'figures.add', changes: 'figures.add' },
    form: () => ({ why: 'Mới' }),
  },
  '/figures/confirm': {
    ...{ reads: 'figures.add', changes: 'figures.add' },
    form: () => ({ publisher: 'Mới', 'figures[0].take': 'on', 'figures[0].indicator': 'Mới' }),
  },
  '/figures/import': {
    ...{ reads: 'figures.add', changes: 'figures.add' },
    form: () => ({ text: table }),
  },
  '/figures/import/add': {
    ...{ reads: 'figures.add', changes: 'figures.add' },
    form: () => ({ text: table }),
  },
  '/figures/new': { reads: 'figures.add', changes: 'figures.add', form: () => figure },
  '/guide': { reads: 'signed in' },
  '/guide/:role': { reads: 'signed in', mayBeAbsent: true },
  '/figures/paste': {
    ...{ reads: 'figures.add', changes: 'figures.add' },
    form: () => ({ text: 'Có 10 xã.' }),
  },
  '/language': {
    ...{ reads: 'anybody', changes: 'anybody' },
    form: () => ({ language: 'vi', back: '/' }),
  },
  '/lexicon': { reads: 'signed in' },
  '/lexicon/:entryId/remove': { reads: 'lexicon.edit', changes: 'lexicon.edit' },
  '/lexicon/new': { reads: 'lexicon.edit', changes: 'lexicon.edit', form: () => reading },
  '/messages/:messageId': { reads: 'campaigns.see' },
  '/messages/:messageId?index': {
    ...{ reads: 'campaigns.see', changes: 'messages.draft' },
    form: () => ({ ...draft, basedOn: '1' }),
  },
  '/messages/:messageId/approval': { reads: 'within' },
  '/messages/:messageId/approval/approve': {
    ...{ changes: 'messages.approve', form: () => ({ hash: 'x' }) },
  },
  '/messages/:messageId/approval/send-back': {
    ...{ changes: 'messages.approve', form: () => ({ words: 'Sửa' }) },
  },
  '/messages/:messageId/deliveries': { reads: 'campaigns.see' },
  '/messages/:messageId/recalls': { reads: 'campaigns.see' },
  '/messages/:messageId/recalls/correct': {
    ...{ reads: 'deliveries.direct', changes: 'messages.approve' },
    form: () => ({ words: 'Mới', hash: 'x' }),
  },
  '/messages/:messageId/recalls/withdraw': {
    ...{ reads: 'deliveries.direct', changes: 'deliveries.direct' },
    form: () => ({ words: 'Mới' }),
  },
  '/messages/:messageId/history': { reads: 'within' },
  '/messages/:messageId/links': { reads: 'campaigns.see' },
  '/messages/:messageId/links/:file': { reads: 'campaigns.see' },
  '/messages/:messageId/measurements': { reads: 'campaigns.see' },
  '/messages/:messageId/assist': {
    ...{ reads: 'messages.draft', changes: 'messages.draft' },
    form: () => ({ purpose: 'headlines', by: 'rule' }),
  },
  '/messages/:messageId/assist/stream': {
    ...{ changes: 'messages.draft', form: () => ({ purpose: 'headlines', by: 'rule' }) },
  },
  '/messages/:messageId/proposals/:proposalId': {
    ...{ reads: 'messages.draft', changes: 'messages.draft', form: () => ({ taken: '0' }) },
  },
  '/messages/:messageId/proposals/:proposalId/dismiss': { changes: 'messages.draft' },
  '/messages/:messageId/chart': {
    ...{ reads: 'campaigns.see', changes: 'messages.draft' },
    form: () => ({ basedOn: '1', form: 'dots' }),
  },
  '/messages/:messageId/chart.png': { reads: 'campaigns.see', mayBeAbsent: true },
  '/messages/:messageId/poster.pdf': { reads: 'campaigns.see', mayBeAbsent: true },
  '/messages/:messageId/corrections/:figureId': { changes: 'messages.draft' },
  '/messages/:messageId/corrections/:figureId/waive': {
    ...{ reads: 'messages.draft', changes: 'messages.draft', mayBeAbsent: true },
    form: () => ({ words: 'Mới' }),
  },
  '/messages/:messageId/figures': {
    ...{ reads: 'messages.draft', changes: 'messages.draft' },
    form: () => ({ basedOn: '1' }),
  },
  '/messages/:messageId/figures/:figureId/succeed': {
    ...{ changes: 'messages.draft', form: () => ({ basedOn: '1' }) },
  },
  '/messages/:messageId/numbers': {
    ...{ changes: 'messages.draft', form: () => ({ basedOn: '1' }) },
  },
  '/messages/:messageId/pictures': {
    ...{ changes: 'messages.draft', form: () => ({ basedOn: '1' }) },
  },
  '/messages/:messageId/pictures/:pictureId/move': {
    ...{ changes: 'messages.draft', form: () => ({ basedOn: '1' }) },
  },
  '/messages/:messageId/pictures/:pictureId/remove': {
    ...{ changes: 'messages.draft', form: () => ({ basedOn: '1' }) },
  },
  '/messages/:messageId/pictures/new': { changes: 'messages.draft' },
  '/messages/:messageId/plans/:planId': {
    ...{ reads: 'messages.draft', changes: 'messages.draft', form: when },
  },
  '/messages/:messageId/plans/:planId/remove': {
    ...{ reads: 'deliveries.direct', changes: 'deliveries.direct' },
  },
  '/messages/:messageId/plans/new': {
    ...{ reads: 'messages.draft', changes: 'messages.draft' },
    form: ({ ids }) => ({ ...when(), destinationId: ids.destinationId! }),
  },
  '/messages/:messageId/readings': {
    ...{ changes: 'messages.draft', form: () => ({ spoken: 'QR' }) },
  },
  '/messages/:messageId/score': { reads: 'campaigns.see' },
  '/messages/:messageId/score.json': { reads: 'campaigns.see', mayBeAbsent: true },
  '/messages/:messageId/speech': { changes: 'messages.draft', form: () => draft },
  '/messages/:messageId/submit': { changes: 'messages.submit' },
  '/messages/:messageId/texts/:channel': {
    ...{ reads: 'messages.draft', changes: 'messages.draft' },
    form: () => ({ text: 'Đổi', basedOn: '1' }),
  },
  '/messages/:messageId/texts/:channel/file.pdf': {
    ...{ reads: 'messages.draft', mayBeAbsent: true },
  },
  '/messages/:messageId/texts/:channel/notices': {
    ...{ changes: 'messages.draft', form: () => ({ text: 'Đổi' }) },
  },
  '/messages/:messageId/texts/:channel/follow': {
    ...{ changes: 'messages.draft', form: () => ({ basedOn: '1' }) },
  },
  '/messages/:messageId/translations': { reads: 'campaigns.see' },
  '/messages/:messageId/translations/new': {
    ...{ reads: 'messages.draft', changes: 'messages.draft', mayBeAbsent: true },
    form: () => translation,
  },
  '/newsroom': { reads: 'anybody' },
  '/newsroom/:code': { reads: 'anybody' },
  '/newsroom/:code/:article': { reads: 'anybody', mayBeAbsent: true },
  '/newsroom/:code/:article/chart.png': { reads: 'anybody', mayBeAbsent: true },
  '/newsroom/:code/:article/ninjs.json': { reads: 'anybody', mayBeAbsent: true },
  '/newsroom/:code/atom.xml': { reads: 'anybody' },
  '/newsroom/:code/corrections': { reads: 'anybody' },
  '/newsroom/:code/feed.json': { reads: 'anybody' },
  '/newsroom/:code/rehearsal': { reads: 'within' },
  '/newsroom/:code/rehearsal/:article': { reads: 'within', mayBeAbsent: true },
  '/newsroom/:code/rehearsal/atom.xml': { reads: 'within' },
  '/newsroom/:code/rehearsal/corrections': { reads: 'within' },
  '/newsroom/:code/rehearsal/feed.json': { reads: 'within' },
  '/newsroom/:code/rehearsal/rss.xml': { reads: 'within' },
  '/newsroom/:code/rss.xml': { reads: 'anybody' },
  '/newsroom/:code/sitemap.xml': { reads: 'anybody' },
  '/people': { reads: 'people.manage' },
  '/people/:accountId/close': { reads: 'people.manage', changes: 'people.manage' },
  '/people/new': {
    ...{ reads: 'people.manage', changes: 'people.manage' },
    form: ({ code }) => ({ ...account, places: code }),
  },
  '/phrases': { reads: 'signed in' },
  '/phrases/:phraseId/remove': { reads: 'lexicon.edit', changes: 'lexicon.edit' },
  '/phrases/new': { reads: 'lexicon.edit', changes: 'lexicon.edit', form: () => phrase },
  '/places': { reads: 'signed in' },
  '/places/:code': {
    ...{ reads: 'signed in', changes: 'places.add', form: () => village, onlyCommunes: true },
  },
  '/planned': { reads: 'signed in' },
  '/planned/:planId/move': {
    ...{ reads: 'messages.draft', changes: 'messages.draft', form: when },
  },
  '/publishing': { reads: 'signed in' },
  '/publishing/overdue': {
    ...{ reads: 'signed in', changes: 'deliveries.direct' },
    form: () => ({ which: 'all', choice: 'send' }),
  },
  '/publishing/resume': {
    ...{ reads: 'signed in', changes: 'publishing.resume', form: () => ({ oldIsOff: 'on' }) },
  },
  '/press/leave/:word': { reads: 'anybody', changes: 'anybody', mayBeAbsent: true },
  '/publishing/stop': {
    ...{ reads: 'publishing.stop', changes: 'publishing.stop' },
    form: ({ code }) => ({ places: code, why: 'mourning' }),
  },
  '/publishing/stops/:pauseId/go-on': { reads: 'publishing.stop', changes: 'publishing.stop' },
  '/refusals/:refusal': { reads: 'anybody', mayBeAbsent: true },
  '/rehearsal': { reads: 'anybody', mayBeAbsent: true },
  '/set-up': { reads: 'anybody', changes: 'anybody', mayBeAbsent: true },
  '/sign-in': { reads: 'anybody', changes: 'anybody' },
  '/sign-out': { reads: 'anybody', changes: 'anybody' },
  '/stations': { reads: 'signed in' },
  '/stations/:stationId': { reads: 'within' },
  '/stations/:stationId/accept': {
    ...{ reads: 'stations.tend', changes: 'stations.tend', mayBeAbsent: true },
    form: () => ({ name: 'Mới' }),
  },
  '/stations/:stationId/clusters': {
    ...{ reads: 'stations.tend', changes: 'stations.tend', form: () => ({ name: 'Mới' }) },
  },
  '/stations/:stationId/clusters/:clusterId': {
    ...{ reads: 'stations.tend', changes: 'stations.tend' },
    form: () => ({ brokenSince: '2026-01-01' }),
  },
  '/stations/:stationId/clusters/:clusterId/remove': { changes: 'stations.tend' },
  '/stations/:stationId/clusters/:clusterId/works': { changes: 'stations.tend' },
  '/stations/:stationId/links': { reads: 'stations.tend', changes: 'stations.tend' },
  '/stations/:stationId/links/:linkId/close': { changes: 'stations.tend' },
  '/stations/:stationId/log': { reads: 'within' },
  '/stations/:stationId/log.pdf': { reads: 'within' },
  '/stations/:stationId/log.xlsx': { reads: 'within' },
  '/stations/:stationId/log/import': {
    ...{ reads: 'airings.tell', changes: 'airings.tell' },
    form: () => ({ text: 'ngay;buoi;ket_qua\n01/01/2026;05:30;đủ' }),
  },
  '/stations/:stationId/log/new': {
    ...{ reads: 'airings.tell', changes: 'airings.tell', form: told },
  },
  '/stations/:stationId/settings': {
    ...{ reads: 'stations.manage', changes: 'stations.manage', form: () => station },
  },
  '/stations/remind': { changes: 'stations.remind' },
}

/** Whether the rule lets this person; who has not signed in is `undefined`. */
export function lets(who: Who, actor: Actor | undefined, { path, sentTo }: Unit): boolean {
  if (who === 'anybody') return true
  if (!actor) return false
  if (who === 'signed in') return true
  if (who === 'within') return isWithin(path, actor.placePath)
  if (who === 'kin') return isWithin(path, actor.placePath) || isWithin(actor.placePath, path)
  return may(actor, who, { placePath: path, sentTo: who === 'campaigns.see' ? sentTo : [] })
}

/** The address with what belongs to the unit in the place of its names. */
export function addressOf(path: string, { ids }: Unit): string {
  return path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'absent')
}
