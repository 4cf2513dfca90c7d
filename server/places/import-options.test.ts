import { describe, expect, test } from 'vitest'
import { readOptions } from './import-options.ts'

describe('the arguments of an import', () => {
  test('are a file, tried only, from the day its name says', () => {
    expect(readOptions(['../lists/units-2026-04-30.json'])).toEqual({
      options: {
        ...{ file: '../lists/units-2026-04-30.json', from: '2026-04-30' },
        ...{ apply: false, json: false, told: [] },
      },
    })
  })

  test('may ask to apply it from another day, and tell which place is which', () => {
    const args = ['--apply', 'a-2026-04-30.json', '--from', '2026-05-01', '--json']
    expect(readOptions([...args, '--same', '06970=06978', '--same', '01=02'])).toMatchObject({
      options: {
        ...{ file: 'a-2026-04-30.json', apply: true, json: true, from: '2026-05-01' },
        told: [
          { now: '06970', then: '06978' },
          { now: '01', then: '02' },
        ],
      },
    })
  })

  test('have no day where neither the name nor --from says one', () => {
    for (const name of ['list.json', 'list-2026-02-30.json'])
      expect(readOptions([name])).toMatchObject({ options: { from: undefined } })
  })

  test.each([
    [[], 'đúng một tệp'],
    [['a.json', 'b.json'], 'đúng một tệp'],
    [['a.json', '--from', '2026-02-30'], '--from 2026-02-30'],
    [['a.json', '--from', '30/4/2026'], '--from 30/4/2026'],
    [['a.json', '--same', '1=2'], '--same 1=2'],
    [['a.json', '--forse'], '--forse'],
  ])('are refused with how to write them: %j', (args, sentence) => {
    const read = readOptions(args)
    expect('wrong' in read && read.wrong).toContain(sentence)
    expect('wrong' in read && read.wrong).toContain('Cách dùng: npm run places -- TỆP')
  })
})
