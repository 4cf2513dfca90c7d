import type { English } from '#app/words/english.ts'
import type { reasons as vi } from '#app/words/vi/reasons.ts'

/** Why a delivery waits or ended, as a sentence, and what a person can do about it. */
export const reasons: English<typeof vi> = {
  token:
    'The Page is disconnected or its access token has expired. Ask the administrator to reconnect the channel, then press “Send now”.',
  permission:
    'The access token may not post to the Page. Ask the administrator to grant the permission and reconnect the channel.',
  rate: 'The platform reports too many requests; certainly not published. It will be sent again automatically.',
  content: 'The platform blocked this content. It is not sent again until somebody reviews it.',
  duplicate: 'The platform says this post already exists. The system is looking for it to be sure.',
  invalid:
    'The platform does not accept this content. Edit the message and have it approved again.',
  unreachable:
    'The platform could not be reached; certainly not published. It will be sent again automatically.',
  'no-answer': 'The connection was lost after sending; it is not known whether it was published.',
  'platform-error':
    'The platform reported an error of its own; it is not known whether it was published.',
  'unreadable-answer':
    'The platform’s answer could not be read; it is not known whether it was published.',
  interrupted: 'Sending was interrupted; it is not known whether it was published.',
  papers:
    'The files of the release (Word, PDF, pictures) could not be made, so no letter was sent. They are made again.',
  'no-time': 'There was no time left to send all of it in this try. It goes on by itself.',
  'not-connected':
    'The channel is not connected. Ask the administrator to open the channel’s page and connect it or enter its access token.',
  quota:
    'The account has used up what its plan allows. Wait for the next period or change the plan.',
  reconnect:
    'The access token can no longer be renewed. Ask the administrator to connect the channel again; what is waiting is kept.',
  category:
    'The portal has no categories with the numbers below. Mend them in the settings of the channel.',
  pictures:
    'The new version has other pictures than those that are out. They cannot be exchanged from here, so a person exchanges text and pictures.',
  resting: 'The channel rests because its platform is overloaded. It is sent again later.',
  'not-approved':
    'The text or time changed after approval. This part must be submitted for approval again.',
  changed:
    'The message was changed or sent back after the script was handed over. Please tell the station not to air the old version, then withdraw this delivery or confirm what was actually aired.',
  late: 'More than an hour overdue. Late messages are not sent automatically; somebody has to decide.',
  paused:
    'Publishing is stopped here, nothing goes out. What was handed over: please do not air or post it until publishing goes on.',
  missed:
    'Its time came while publishing was stopped. It does not go out by itself: somebody chooses to send, move or withdraw it.',
  absent: 'Two searches did not find the post. It is being sent again.',
  restored: 'This server was restored from a backup; the old one may have sent this message.',
  declined: 'The partner declined. Ask somebody else, or withdraw this delivery.',
  undisclosed:
    'It was published without the disclosure at its beginning. Ask the partner to add it at once, then note it at the brief.',
  'not-aired': 'The station reports that it was not aired.',
}
