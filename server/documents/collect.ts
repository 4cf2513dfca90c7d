/** All that a stream gives, in one piece. */
export async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as unknown as Buffer)
  return Buffer.concat(parts)
}
