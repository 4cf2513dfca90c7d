import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { explainReason, guard } from './guard.ts'
import { tally } from './tally.ts'

/**
 * `npm run -s guard`: for each line `{ figures, sources, text }` of standard input, or of the file that is named, one
 * line `{ struck: [{ sentence, reason }] }`. `--tally`: how many of the known lies got past, and how many truths were struck.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tally: { type: 'boolean' } },
})

const AS_OF = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const line = z.object({
  figures: z
    .array(
      z.object({
        indicator: z.string(),
        place: z.string().nullish(),
        value: z.number().nullish(),
        numerator: z.number().nullish(),
        denominator: z.number().nullish(),
        unit: z.string().nullish(),
        asOf: z.string().regex(AS_OF).nullish(),
        publisher: z.string().nullish(),
        document: z.string().nullish(),
      }),
    )
    .nullish(),
  sources: z.array(z.string()).nullish(),
  text: z.string(),
})

if (values.tally) process.exitCode = tell()
else await answer(positionals[0])

function tell(): number {
  const { lies, truths } = tally()
  for (const { text, lie } of lies.past) console.log(`past: ${text} (${lie})`)
  for (const { text, reasons } of truths.struck)
    console.log(`struck: ${text} (${reasons.join(' ')})`)
  console.log(`lies that got past: ${lies.past.length} of ${lies.all}`)
  console.log(`true drafts struck: ${truths.struck.length} of ${truths.all}`)
  return lies.past.length > 0 || truths.struck.length >= truths.all * 0.05 ? 1 : 0
}

async function answer(file: string | undefined): Promise<void> {
  const input = file ? createReadStream(file, 'utf8') : process.stdin
  for await (const written of createInterface({ input, crlfDelay: Infinity }))
    if (written.trim()) console.log(JSON.stringify(answerTo(written)))
}

function answerTo(
  written: string,
): { struck: { sentence: string; reason: string }[] } | { error: string } {
  try {
    const { figures, sources, text } = line.parse(JSON.parse(written))
    const known = (figures ?? []).map((figure) => withoutEmpty(figure))
    const { struck } = guard({ figures: known, sources: sources ?? [], text })
    return {
      struck: struck.map(({ sentence, reason }) => ({ sentence, reason: explainReason(reason) })),
    }
  } catch (error) {
    process.exitCode = 1
    return {
      error:
        error instanceof z.ZodError ? z.prettifyError(error) : String((error as Error).message),
    }
  }
}

/** `null` is what is unknown, as an absent field is. */
function withoutEmpty<T extends object>(figure: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(figure).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]: NonNullable<T[K]> }
}
