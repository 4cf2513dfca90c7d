import { expect, test } from 'vitest'
import { speakOnce } from './spoken-before.ts'

const manner = { region: 'north', pace: 170 } as const

function counting({ samples = 100, failures = 0 } = {}) {
  const asked: string[] = []
  const speak = async (text: string) => {
    asked.push(text)
    if (asked.length <= failures) throw new Error('hoarse')
    return { samples: new Int16Array(samples), sampleRate: 22_050 }
  }
  return { asked, voice: { name: `voice ${Math.random()}`, synthetic: true, speak } }
}

test('a text is spoken once for all who ask, also at the same time', async () => {
  const { asked, voice } = counting()
  const ask = () => speakOnce(voice, 'Tin chung.', manner)
  const [one, two] = await Promise.all([ask(), ask()])
  expect(await ask()).toBe(one)
  expect(two).toBe(one)
  expect(asked).toHaveLength(1)
})

test('another region, another pace and another voice are spoken anew', async () => {
  const { asked, voice } = counting()
  await speakOnce(voice, 'Tin chung.', manner)
  await speakOnce(voice, 'Tin chung.', { ...manner, region: 'south' })
  await speakOnce(voice, 'Tin chung.', { ...manner, pace: 150 })
  await speakOnce({ ...voice, name: 'another' }, 'Tin chung.', manner)
  expect(asked).toHaveLength(4)
})

test('what failed is tried again', async () => {
  const { voice } = counting({ failures: 1 })
  await expect(speakOnce(voice, 'Tin chung.', manner)).rejects.toThrow('hoarse')
  expect(await speakOnce(voice, 'Tin chung.', manner)).toHaveProperty('samples')
})

test('what nobody asked for the longest time is forgotten first, before memory is full', async () => {
  const { asked, voice } = counting({ samples: 10_000_000 })
  for (const text of ['một', 'hai', 'ba', 'một', 'bốn']) await speakOnce(voice, text, manner)
  await speakOnce(voice, 'một', manner)
  expect(asked).toEqual(['một', 'hai', 'ba', 'bốn'])
  await speakOnce(voice, 'hai', manner)
  expect(asked).toHaveLength(5)
})
