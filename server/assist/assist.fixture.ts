import { afterAll, beforeEach } from 'vitest'
import { env } from '#server/env.ts'
import { addFigure } from '#server/figures/figures.ts'
import { openModel } from '#server/rehearsal/model.ts'
import { addRoadCampaign, addRoadMessage, DRAFT, openRoad } from '#server/road.fixture.ts'
import type { Draft } from '#server/messages/revisions.ts'

const HEADLINE = { headline: 'Tin vui nông thôn mới' }

/** A commune with a message of two figures, and a model on loopback that the assistant asks. */
export async function openDesk() {
  const road = await openRoad()
  const model = await openModel()
  const by = road.cast.officer
  const source = {
    ...{ publisher: 'Văn phòng Điều phối nông thôn mới Trung ương', asOf: '2025-06' },
    ...{
      about: 'cả nước',
      quote: 'Cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn nông thôn mới.',
      by,
    },
  }
  const communes = 'xã đạt chuẩn nông thôn mới'
  const figureIds = [
    await addFigure(road.db, { ...source, indicator: communes, value: '6.058/7.696', unit: 'xã' }),
    await addFigure(road.db, {
      ...{ ...source, indicator: `tỷ lệ ${communes}` },
      ...{ value: '78,7', unit: '%' },
    }),
  ]
  const campaignId = await addRoadCampaign(road.db, { by })
  beforeEach(() => {
    model.faults.off()
    model.questions.length = 0
    Object.assign(env, {
      ...{ OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'secret-key', OPENAI_MODEL: 'tập dượt' },
      ...{ ASSIST_TIMEOUT_SECONDS: 20, ASSIST_SILENCE_SECONDS: 10 },
      ASSIST_TOKENS_PER_MONTH: 10_000_000,
    })
  })
  afterAll(() => model.close())
  return {
    ...road,
    model,
    figureIds,
    addMessage: (draft: Partial<Draft> = {}) =>
      addRoadMessage(road.db, {
        by,
        campaignId,
        draft: { ...DRAFT, ...HEADLINE, figureIds, ...draft },
      }),
    /** As where no model is set up. */
    withoutModel: () =>
      Object.assign(env, {
        OPENAI_BASE_URL: undefined,
        OPENAI_API_KEY: undefined,
        OPENAI_MODEL: undefined,
      }),
  }
}
