import type { English } from '#app/words/english.ts'
import type { destinations as vi } from '#app/words/vi/destinations.ts'

export const destinations: English<typeof vi> = {
  title: 'Channels',
  none: 'No channels yet',
  allReady_one: '1 channel, ready',
  allReady_other: '{{count, number}} channels, all ready',
  someReady_one: '{{ready, number}} of 1 channel is ready',
  someReady_other: '{{ready, number}} of {{count, number}} channels are ready',
  empty:
    'A channel is where messages go: a Facebook Page, a loudspeaker station, a group posted to by hand.',
  emptyForOthers: 'The administrator of the unit connects channels.',
  add: 'Connect a channel',
  addHeading: 'Connect a channel for messages to go to',
  chooseChannel: 'Choose a channel type',
  chosen: 'Channel type: {{channel}}',
  otherChannel: 'Choose another type',
  ready: 'Ready',
  notReady: 'Cannot deliver',
  platformSaid: 'The platform says: {{detail}}',
  name: 'Channel name',
  nameHint: 'As residents call it: the Front’s Page of the commune, the commune’s radio station',
  place: 'Belongs to',
  placeHint: 'Name of a commune, ward or province, or its code.',
  isRehearsal: 'Rehearsal channel',
  isRehearsalHint: 'Receives messages of rehearsal campaigns only.',
  alwaysRehearsal:
    'This installation is for rehearsal only, so every channel is a rehearsal channel.',
  noSettings: 'This channel type needs no further settings.',
  secretHint: 'Kept on the server and never shown again.',
  secretKept: 'Leave empty to keep the one in use.',
  settings: 'Reconnect',
  reconnect: 'Save and reconnect',
  remove: 'Remove this channel',
  removeHeading: 'Remove the channel {{name}}?',
  removeWhat:
    'The channel will no longer be offered when scheduling. Completed deliveries stay visible; those not yet out are put on hold and will not be sent.',
  calendar: 'Open the calendar',
  missing: 'Please fill in this field.',
}
