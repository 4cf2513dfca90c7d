import { z } from 'zod'

/** What the assistant is asked to do. `check` says what is not supported; nothing of it can be taken. */
export const PURPOSES = [
  'draft',
  'plainer',
  'fit-channel',
  'headlines',
  'script',
  'check',
  'translate',
] as const

export type Purpose = (typeof PURPOSES)[number]

/** What a model is called for: `find` is asked of a document, before there is a draft. */
export type Task = Purpose | 'find'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Where a sentence of an answer belongs; `text` is the text of one channel. */
export type Field = 'headline' | 'keyMessage' | 'body' | 'callToAction' | 'text'

/** A piece of an answer, before it is looked at sentence by sentence. */
export type Part = {
  field: Field
  text: string
  /** What the check says of this sentence. */
  remark?: string
}

const Text = z.string().max(20_000)
const Written = z.object({ headline: Text, keyMessage: Text, body: Text, callToAction: Text })
const OneText = z.object({ text: Text })
const Headlines = z.object({ headlines: z.array(Text).min(1).max(3) })
const Checked = z.object({
  unsupported: z.array(z.object({ sentence: Text, reason: Text })).max(60),
})

/** What an answer must look like, by purpose. */
export const ANSWERS = {
  draft: Written,
  plainer: Written,
  'fit-channel': OneText,
  headlines: Headlines,
  script: OneText,
  check: Checked,
  translate: Written,
} satisfies Record<Purpose, z.ZodType>

type Written = z.infer<typeof Written>

/** The schema of an answer as a model is shown it. */
export function jsonSchemaOf(purpose: Purpose): Record<string, unknown> {
  return jsonSchemaFor(ANSWERS[purpose])
}

/** The schema of a form: servers that hold an answer to one know types, not lengths. */
export function jsonSchemaFor(form: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(form, {
    override({ jsonSchema }) {
      delete jsonSchema.default
      delete jsonSchema.maxLength
      delete jsonSchema.minItems
      delete jsonSchema.maxItems
    },
  })
  return schema
}

/** The parts of an answer that has the form it must have. */
export function partsOf(answer: unknown): Part[] {
  const one = z.union([Written, OneText, Headlines, Checked]).parse(answer)
  if ('text' in one) return [{ field: 'text', text: one.text }]
  if ('headlines' in one) return one.headlines.map((text) => ({ field: 'headline', text }))
  if ('unsupported' in one)
    return one.unsupported.map(({ sentence, reason }) => ({
      field: 'text',
      text: sentence,
      remark: reason,
    }))
  return writtenParts(one)
}

/** The parts of a draft, those that say something. */
export function writtenParts({ headline, keyMessage, body, callToAction }: Written): Part[] {
  const parts: Part[] = [
    { field: 'headline', text: headline },
    { field: 'keyMessage', text: keyMessage },
    { field: 'body', text: body },
    { field: 'callToAction', text: callToAction },
  ]
  return parts.filter(({ text }) => text.trim())
}
