import { scrubbed } from './scrubbed.ts'

export type Described = {
  name: string
  code?: string
  message: string
  /** Where it was thrown, line by line, without the message that stands above them. */
  stack: string
  causes?: Described[]
}

/** How far down causes are told. */
const DEEPEST = 4

/** An error as the log keeps it: what it is and where it came from, and nothing of what a person wrote. Pure. */
export function described(error: unknown, depth = 1): Described {
  if (!(error instanceof Error)) return { name: typeof error, message: '', stack: '' }
  const { name, message } = error
  const causes = depth < DEEPEST ? causesOf(error).map((cause) => described(cause, depth + 1)) : []
  return {
    name: scrubbed(name),
    code: codeOf(error),
    message: scrubbed(message),
    stack: framesOf(error),
    ...(causes.length > 0 && { causes }),
  }
}

function causesOf(error: Error): unknown[] {
  const among = error instanceof AggregateError ? error.errors : []
  return error.cause === undefined ? among : [...among, error.cause]
}

function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : undefined
}

/** A message may have lines of its own that look like frames: it goes as a whole. */
function framesOf({ stack = '', message }: Error): string {
  const lines = stack.replace(message, '').split('\n')
  return lines
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n')
}
