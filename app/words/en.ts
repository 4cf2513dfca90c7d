import { airings } from './en/airings.ts'
import { approvals } from './en/approvals.ts'
import { assist } from './en/assist.ts'
import { audit } from './en/audit.ts'
import { briefs } from './en/briefs.ts'
import { campaigns } from './en/campaigns.ts'
import { charts } from './en/charts.ts'
import { corrections } from './en/corrections.ts'
import { deliveries } from './en/deliveries.ts'
import { destinations } from './en/destinations.ts'
import { figures } from './en/figures.ts'
import { frame } from './en/frame.ts'
import { guide } from './en/guide.ts'
import { home } from './en/home.ts'
import { lexicon } from './en/lexicon.ts'
import { links } from './en/links.ts'
import { measurements } from './en/measurements.ts'
import { messages } from './en/messages.ts'
import { newsroom } from './en/newsroom.ts'
import { people } from './en/people.ts'
import { phrases } from './en/phrases.ts'
import { pictures } from './en/pictures.ts'
import { places } from './en/places.ts'
import { plain } from './en/plain.ts'
import { planned } from './en/planned.ts'
import { plans } from './en/plans.ts'
import { press } from './en/press.ts'
import { publishing } from './en/publishing.ts'
import { reasons } from './en/reasons.ts'
import { recalls } from './en/recalls.ts'
import { refused } from './en/refused.ts'
import { scores } from './en/scores.ts'
import { setUp } from './en/set-up.ts'
import { speech } from './en/speech.ts'
import { states } from './en/states.ts'
import { stations } from './en/stations.ts'
import { translations } from './en/translations.ts'
import type { English } from './english.ts'
import type { vi } from './vi.ts'

/** Every English word of the screen, one file a noun. */
export const en: English<typeof vi> = {
  airings,
  approvals,
  assist,
  audit,
  briefs,
  campaigns,
  charts,
  corrections,
  deliveries,
  destinations,
  figures,
  frame,
  guide,
  home,
  lexicon,
  links,
  measurements,
  messages,
  newsroom,
  people,
  phrases,
  pictures,
  places,
  plain,
  planned,
  plans,
  press,
  publishing,
  reasons,
  recalls,
  refused,
  scores,
  setUp,
  speech,
  states,
  stations,
  translations,
}
