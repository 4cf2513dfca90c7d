/** Bytes that a token of Vietnamese or English takes, about: an estimate errs to the high side. */
const BYTES_A_TOKEN = 3

/** About how many tokens a text is to a model. Pure. */
export function estimatedTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN)
}
