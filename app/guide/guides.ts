import { administrator } from './administrator.ts'
import type { Guide } from './guide.ts'
import { leader } from './leader.ts'
import { officer } from './officer.ts'
import { operator } from './operator.ts'

/** A page for each part. Vietnamese alone: these are the words on the screens it explains. */
export const GUIDES = { officer, leader, operator, administrator } satisfies Record<string, Guide>

export type GuideRole = keyof typeof GUIDES

export const GUIDE_ROLES = Object.keys(GUIDES) as GuideRole[]
