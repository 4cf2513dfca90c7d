import { env } from '#server/env.ts'
import { rehearsalModelUrl, REHEARSAL_MODEL } from '#server/rehearsal/model-url.ts'

/** A model that can be asked, and where. */
export type Model = {
  name: string
  baseURL: string
  /** A server of one's own often asks for none. */
  apiKey: string | undefined
}

const OPENAI = 'https://api.openai.com/v1'

/** The model that is set up; in a rehearsal without one, the rehearsal's. Without any, the assistant composes by rule. */
export function findModel(): Model | undefined {
  const { OPENAI_BASE_URL, OPENAI_API_KEY: apiKey, OPENAI_MODEL: name } = env
  if (name && (OPENAI_BASE_URL || apiKey))
    return { name, baseURL: OPENAI_BASE_URL ?? OPENAI, apiKey }
  const url = rehearsalModelUrl()
  return url ? { name: REHEARSAL_MODEL, baseURL: url, apiKey: undefined } : undefined
}
