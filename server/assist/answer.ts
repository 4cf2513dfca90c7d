import type { z } from 'zod'
import { ANSWERS, partsOf, type Part, type Purpose } from './purposes.ts'

/**
 * What a model answered, read: JSON of the form that was asked for, alone, in a fence, or after what it thought aloud.
 * What is more than was asked for is left out; what is missing or of another type makes it `undefined`. Pure.
 */
export function readAnswer(purpose: Purpose, content: string): Part[] | undefined {
  for (const answer of answersIn<unknown>(ANSWERS[purpose], content)) {
    const parts = partsOf(answer)
    if (parts.length > 0 || purpose === 'check') return parts
  }
  return undefined
}

/** The same, of any form. Pure. */
export function readAs<T>(form: z.ZodType<T>, content: string): T | undefined {
  for (const answer of answersIn(form, content)) return answer
  return undefined
}

function* answersIn<T>(form: z.ZodType<T>, content: string): Generator<T> {
  for (const candidate of candidatesOf(content)) {
    const answer = form.safeParse(parsed(candidate))
    if (answer.success) yield answer.data
  }
}

function* candidatesOf(content: string): Generator<string> {
  const said = content.replace(/<think>[^]*?<\/think>/g, '').trim()
  yield said
  const [, fenced] = /```(?:json)?\s*([^]*?)```/.exec(said) ?? []
  if (fenced) yield fenced
  const from = said.indexOf('{')
  const to = said.lastIndexOf('}')
  if (from >= 0 && to > from) yield said.slice(from, to + 1)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
