import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { USUAL_RULES, USUAL_SLOTS } from '#server/stations/rules.ts'
import { USUAL_SETTINGS, type StationSettings } from '#server/stations/stations.ts'
import { fromSettings, stationForm, toSettings } from './station-form.ts'

type Typed = Partial<Record<keyof ReturnType<typeof fromSettings>, string | string[]>>

/** The form as a browser sends it, with the usual settings but for what is typed otherwise. */
function sent(typed: Typed = {}, language: 'vi' | 'en' = 'vi') {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fromSettings(USUAL_SETTINGS), ...typed }))
    for (const one of [value].flat()) form.append(name, one)
  return parseWithZod(form, { schema: stationForm(language) })
}

function settings(typed: Typed, language?: 'en') {
  const submission = sent(typed, language)
  if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error))
  return toSettings(submission.value)
}

describe('the form of a station', () => {
  test('shows what is kept, and sends back the same', () => {
    const own: StationSettings = {
      ...{ pace: 165, region: 'south', tuneSeconds: 0, voice: 'synthetic', households: 2150 },
      ...{ languages: ['km', 'cjm'], slots: USUAL_SLOTS },
      rules: { ...USUAL_RULES, weekend: 'special', sessionsADay: 12 },
    }
    for (const kept of [USUAL_SETTINGS, own]) expect(settings(fromSettings(kept))).toEqual(kept)
  })

  test.each(['05:30–05:45', '5:30-5:45', ' 5h30 — 05h45 ', '05:30 - 05:45\r'])(
    'reads %j as one slot',
    (slots) => {
      expect(settings({ slots }).slots).toEqual([{ from: '05:30', until: '05:45' }])
    },
  )

  test('reads a slot a line, whatever a browser ends its lines with', () => {
    const slots = '05:30–05:45\r\n\r\n17h00-17h15\r\n'
    expect(settings({ slots }).slots).toEqual(USUAL_SLOTS)
  })

  test('reads one language as one, and none as none', () => {
    expect(settings({ languages: 'km' }).languages).toEqual(['km'])
    expect(settings({ languages: [] }).languages).toEqual([])
  })

  test('reads two thousand households as they are written, and none as not counted', () => {
    expect(settings({ households: '2.000' }).households).toBe(2000)
    expect(settings({ households: '2,000' }, 'en').households).toBe(2000)
    expect(settings({ households: '' }).households).toBeNull()
  })
})

describe('a fault of its field', () => {
  test.each<[keyof Typed, string]>([
    ...['', '05:30', '05:30–24:00', '05:60–06:00', 'sáng', '05:30–05:45, 17:00–17:15'].map(
      (slots): [keyof Typed, string] => ['slots', slots],
    ),
    ...[['slots', '05:30–05:45\n17:00'] as [keyof Typed, string]],
    ['hours', ''],
    ['hours', '05:00'],
    ['quiet', '25:00–05:00'],
    ['pace', '99'],
    ['pace', '261'],
    ['pace', ''],
    ['tuneSeconds', '-1'],
    ['minutesASession', '0'],
    ['minutesASession', '15,5'],
    ['sessionsADay', '13'],
    ['repeatsInSevenDays', 'ba'],
    ['households', '0'],
    ['households', '2,000'],
    ['voice', 'robot'],
    ['region', ''],
    ['weekend', 'sometimes'],
  ])('%s: %j', (name, written) => {
    expect(Object.keys(sent({ [name]: written }).reply().error ?? {})).toEqual([name])
  })
})
