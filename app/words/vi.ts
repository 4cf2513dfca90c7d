import { airings } from './vi/airings.ts'
import { approvals } from './vi/approvals.ts'
import { assist } from './vi/assist.ts'
import { audit } from './vi/audit.ts'
import { briefs } from './vi/briefs.ts'
import { campaigns } from './vi/campaigns.ts'
import { charts } from './vi/charts.ts'
import { corrections } from './vi/corrections.ts'
import { deliveries } from './vi/deliveries.ts'
import { destinations } from './vi/destinations.ts'
import { figures } from './vi/figures.ts'
import { frame } from './vi/frame.ts'
import { guide } from './vi/guide.ts'
import { home } from './vi/home.ts'
import { lexicon } from './vi/lexicon.ts'
import { links } from './vi/links.ts'
import { measurements } from './vi/measurements.ts'
import { messages } from './vi/messages.ts'
import { newsroom } from './vi/newsroom.ts'
import { people } from './vi/people.ts'
import { phrases } from './vi/phrases.ts'
import { pictures } from './vi/pictures.ts'
import { places } from './vi/places.ts'
import { plain } from './vi/plain.ts'
import { planned } from './vi/planned.ts'
import { plans } from './vi/plans.ts'
import { press } from './vi/press.ts'
import { publishing } from './vi/publishing.ts'
import { reasons } from './vi/reasons.ts'
import { recalls } from './vi/recalls.ts'
import { refused } from './vi/refused.ts'
import { scores } from './vi/scores.ts'
import { setUp } from './vi/set-up.ts'
import { speech } from './vi/speech.ts'
import { states } from './vi/states.ts'
import { stations } from './vi/stations.ts'
import { translations } from './vi/translations.ts'

/** Every Vietnamese word of the screen, one file a noun. */
export const vi = {
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
