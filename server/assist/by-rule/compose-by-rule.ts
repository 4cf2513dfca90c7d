import type { Brief } from '#server/assist/brief.ts'
import type { Part, Purpose } from '#server/assist/purposes.ts'
import { checkByRule } from './check.ts'
import { draftByRule } from './draft.ts'
import { fitByRule } from './fit-channel.ts'
import { headlinesByRule } from './headlines.ts'
import { plainerByRule } from './plainer.ts'
import { scriptByRule } from './script.ts'
import { translateByRule } from './translate.ts'

/** What a rule composes where no model is set up: of the figures, the goal and the draft's own sentences, nothing else. */
export function composeByRule(brief: Brief): Part[] {
  return COMPOSERS[brief.purpose](brief)
}

const COMPOSERS: Record<Purpose, (brief: Brief) => Part[]> = {
  draft: draftByRule,
  plainer: plainerByRule,
  'fit-channel': fitByRule,
  headlines: headlinesByRule,
  script: scriptByRule,
  check: checkByRule,
  translate: translateByRule,
}
