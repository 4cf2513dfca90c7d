import type { English } from '#app/words/english.ts'
import type { deliveries as vi } from '#app/words/vi/deliveries.ts'

export const deliveries: English<typeof vi> = {
  title: 'Calendar',
  dayHeading_zero: 'No deliveries on {{date}}',
  dayHeading_one: '1 delivery on {{date}}',
  dayHeading_other: '{{count}} deliveries on {{date}}',
  dayHeadingNeeding_one: '1 delivery on {{date}}, needing a person: {{needing}}',
  dayHeadingNeeding_other: '{{count}} deliveries on {{date}}, needing a person: {{needing}}',
  dayBefore: 'Previous day',
  dayAfter: 'Next day',
  chooseDay: 'Show day',
  openDay: 'Open',
  all_one: 'All ({{count}})',
  all_other: 'All ({{count}})',
  needing_one: 'Needing a person ({{count}})',
  needing_other: 'Needing a person ({{count}})',
  atOnce_one: '1 delivery',
  atOnce_other: '{{count}} deliveries',
  emptyDay: 'Nothing goes out on this day. Deliveries are scheduled on the page of each message.',
  emptyDayOperator: 'No script to air or post to publish by hand for this unit on this day.',
  emptyMessage:
    'This message has no deliveries yet. Choose a channel and a time at the Draft stage.',
  messageHeadingDone_one: '{{done}} of 1 delivery completed',
  messageHeadingDone_other: '{{done}} of {{count}} deliveries completed',
  download: 'Download script',
  copyToPost: 'Copy text to post',
  confirmAired: 'Confirm broadcast',
  open: 'Open delivery',

  known: {
    'not approved': 'The message for {{destination}} is awaiting approval',
    planned: 'The message goes out on {{destination}} at {{moment}}',
    'planned-aired': '{{destination}} airs this message at {{moment}}',
    'planned-posted': 'The message is to be posted by hand on {{destination}} at {{moment}}',
    'planned-again': 'Not yet out on {{destination}}; it will be sent again automatically',
    held: 'The message is on hold and is not out on {{destination}}',
    sending: 'The message is being sent to {{destination}}',
    confirmed: 'The message went out on {{destination}} at {{moment}}',
    'confirmed-waits':
      'The message reached {{destination}} at {{moment}} and waits there for the portal’s editor',
    'confirmed-aired': '{{destination}} aired the message at {{moment}}',
    'confirmed-posted': 'The message was posted on {{destination}} at {{moment}}',
    'handed over-aired': '{{destination}} has the script but has not confirmed the broadcast',
    'handed over-posted': 'The message is waiting to be posted on {{destination}}; no link yet',
    'handed over': '{{destination}} has received the message but has not confirmed it',
    refused: 'The message could not go out on {{destination}}',
    'refused-aired': '{{destination}} reports that it did not air this message',
    unknown: 'It is not known whether the message is out on {{destination}}',
    withdrawn: 'The delivery on {{destination}} was withdrawn and will not be sent',
  },

  whatIsKnown: 'Status',
  what: {
    'not approved':
      'Nothing has been sent. The message goes out only after a leader has approved this exact text and time.',
    planned: 'Approved. It is sent automatically at its time; nothing more to do.',
    'planned-aired': 'Approved. The script is handed over to the station one day before airtime.',
    'planned-posted': 'Approved. At its time the text will be here, ready to copy and post.',
    sending: 'Waiting for the platform to answer. Please open this page again in a minute.',
    confirmed: 'The platform accepted the message and returned its ID.',
    'confirmed-waits':
      'The portal accepted the message and returned its ID, but readers see it only once an editor there publishes it. We look again whenever numbers are read.',
    'confirmed-told': 'Confirmed by {{name}}.',
    'confirmed-note': 'Note: “{{note}}”',
    'handed over-aired':
      'A script handed over is not yet a script aired. After the broadcast, please confirm it here.',
    'handed over-posted':
      'Copy the text below, post it, then paste the link into the confirmation.',
    'handed over': 'The recipient has the message. Please confirm when it is done.',
    unknown:
      'Sending again without being sure may publish it twice. Compare the text sent with what is on the channel (look for code {{code}}), then choose one of the two.',
    'unknown-reads':
      'The system is still looking for it on the channel; it sends again only after two searches found nothing.',
    'unknown-seen-absent':
      'The system searched once at {{time}} and did not find it; a second search follows.',
    refused:
      'Nothing was published. If another version is needed, edit the message, add a new delivery and submit it for approval again.',
    'refused-aired':
      'To air it after all, add a new delivery to the message and submit it for approval.',
    withdrawn: 'An authorised person withdrew this delivery before it went out.',
  },
  platformSaid: 'The platform said: “{{detail}}”',
  nextTry: 'Next attempt: {{moment}}.',

  verbs: {
    withdraw: 'Withdraw this delivery',
    release: 'Send now',
    compare: 'Compare the two',
    sent: 'Found it',
    absent: 'Not out, send again',
    aired: 'Correct the confirmation',
    posted: 'Correct the confirmation',
  },

  withdraw: {
    heading: 'Withdraw this delivery?',
    planned:
      'The message will not go to {{destination}}. The withdrawal is recorded in the audit log.',
    'handed over':
      'The recipient already has the message. Please tell {{destination}} first, then withdraw it here. The withdrawal is recorded in the audit log.',
    submit: 'Withdraw delivery',
  },
  release: {
    heading: 'Send this delivery now?',
    what: 'It is sent at once, although its approved time has passed.',
  },
  sent: {
    heading: 'The post was found on the channel',
    link: 'Link to the post',
    linkHint:
      'With a link anybody can check it: evidence grade B. Without one it is a statement only: grade D.',
    submit: 'Record as published',
  },
  absent: {
    heading: 'Not out, send again?',
    warning:
      'Please look for code {{code}} on {{destination}}, including scheduled and hidden posts. If the post is already there, sending again will publish it twice.',
    submit: 'Searched and not found: send again',
  },

  aired: {
    heading: 'How was it aired?',
    early: 'Airtime has not come yet. Was it aired ahead of schedule?',
    full: 'Aired in full',
    part: 'Aired in part',
    none: 'Not aired',
    partHeading: 'What percentage of the script was aired?',
    percent: 'Share aired, %',
    percentFault: 'Enter a number from 1 to 99. If all of it was aired, choose “Aired in full”.',
    partSubmit: 'Record: aired in part',
    clustersOn: 'Clusters on',
    clusters: 'Clusters in all',
    clustersFault: 'Enter the number of clusters in digits.',
    clustersBoth: 'Fill in both fields, or leave both empty.',
    clustersOutside: 'More than the number of clusters.',
    more: 'Actual airtime and notes',
    moreHint: 'Leave as is if it was aired on time.',
    note: 'Note',
    noteHint: 'For example: the Nhon Phu cluster has been out of order since 19 November',
    confirmed: 'One press records it in the station’s log; a mistake can be corrected afterwards.',
  },
  posted: {
    heading: 'Where and when was it posted?',
    link: 'Link to the published post',
    linkHint: 'Leave empty where there is no link, for example in a closed group.',
    linkFault: 'A link starts with https://',
    submit: 'Posted',
  },

  text: {
    sent: 'Exact text sent',
    handed: 'Exact text handed over',
    willGo: 'Exact text to be sent',
    notApproved: 'Exact text, not approved yet',
    changed: 'Exact text, changed after approval',
    none: 'This delivery was removed from the schedule; nothing was sent.',
    compare: 'Compare with the post on {{destination}}',
    compareHow:
      'Look for code {{code}} on the channel, around {{moment}}. If this very post is there, choose “Found it”.',
    compareOpen: 'Open the simulated page',
    copyLabel: 'Text to copy',
    copy: 'Copy text',
    copied: 'Copied, ready to paste',
  },
  decisions: 'Who decided',
  attempts: {
    ended: 'The outcome was known {{moment}}.',
    text: 'What was sent this time, hash',
    heading_one: 'Sent once',
    heading_other: 'Sent {{count}} times',
    outcome: {
      confirmed: 'Accepted by the platform',
      'handed-over': 'Handed over to the person in charge',
      retry: 'Could not be sent; certainly not published',
      blocked: 'Blocked; certainly not published',
      refused: 'Refused by the platform; certainly not published',
      restored: 'The old server may have sent it since; the backup does not know',
      unknown: 'No clear answer',
      open: 'No result yet: being sent, or interrupted while sending',
    },
  },
  facts: {
    heading: 'This delivery',
    message: 'Message',
    destination: 'Channel',
    dueAt: 'Approved time',
    plannedAt: 'Planned time',
    doneAt: 'Actual time',
    link: 'Published post',
    openLink: 'Open post',
    openRehearsal: 'Open the post on the simulated page',
    code: 'Tracking code',
  },
  script: {
    approved: 'Text approved by {{name}}, {{moment}}, seal {{seal}}',
    when: 'To be aired at {{time}} on {{date}}',
    code: 'Code {{code}}',
  },
}
