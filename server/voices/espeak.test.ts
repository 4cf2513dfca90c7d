import { expect, test } from 'vitest'
import { breathOf, readingMs } from '#server/speech/reading-time.ts'
import { speakWithEspeak } from './espeak.ts'
import { ITEM, LABEL, NOTICE } from './session.fixture.ts'
import { longestTurn } from './sound.fixture.ts'

const msOf = ({ samples, sampleRate }: Awaited<ReturnType<typeof speakWithEspeak>>) =>
  (samples.length / sampleRate) * 1000

/** All of it but the pause after its last paragraph, which is the session's. */
const expectedMs = (text: string, aMinute: number) => {
  const breath = breathOf(text)
  return readingMs({ ...breath, paragraphs: breath.paragraphs - 1 }, { aMinute })
}

for (const region of ['north', 'south'] as const) {
  test.each([110, 140, 170, 200, 230])(
    `a text is as long as its pace says, ${region}, %i syllables a minute`,
    async (pace) => {
      for (const text of [ITEM, NOTICE, `${LABEL}\n\n${NOTICE}`]) {
        const ratio = msOf(await speakWithEspeak(text, { region, pace })) / expectedMs(text, pace)
        expect(ratio).toBeGreaterThan(0.9)
        expect(ratio).toBeLessThan(1.1)
      }
    },
  )
}

test('the same text is the same sound, whatever was spoken before', async () => {
  const manner = { region: 'north', pace: 170 } as const
  const first = await speakWithEspeak(NOTICE, manner)
  await speakWithEspeak(`${ITEM} ${'và '.repeat(5000)}`, { region: 'south', pace: 230 })
  const again = await speakWithEspeak(NOTICE, manner)
  expect(Buffer.from(again.samples.buffer).equals(Buffer.from(first.samples.buffer))).toBe(true)
})

test('the south sounds different from the north', async () => {
  const [north, south] = await Promise.all(
    (['north', 'south'] as const).map((region) => speakWithEspeak(LABEL, { region, pace: 170 })),
  )
  expect(south!.samples).not.toEqual(north!.samples)
})

test('signs that mean something to eSpeak NG are no part of the sound', async () => {
  const manner = { region: 'north', pace: 170 } as const
  const plain = await speakWithEspeak('Xin chào   bà con.', manner)
  expect(await speakWithEspeak('Xin chào <& bà con.', manner)).toEqual(plain)
})

test('a text with nothing to say is told', async () => {
  await expect(speakWithEspeak('[[ ]]', { region: 'north', pace: 170 })).rejects.toThrow(
    'nothing to say',
  )
})

test('the thread that asked goes on meanwhile', async () => {
  const long = Array(30).fill(ITEM).join('\n\n')
  const turn = await longestTurn(speakWithEspeak(long, { region: 'north', pace: 170 }))
  expect(turn).toBeLessThan(200)
})
