import { format } from 'node:util'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'

/** A test that expects a complaint spies on the console itself; any other one fails the test it fell into. */
const complaints: string[] = []

console.error = (...words) => complaints.push(`console.error: ${format(...words)}`)
console.warn = (...words) => complaints.push(`console.warn: ${format(...words)}`)

beforeEach(() => expectSilence())
afterEach(() => expectSilence())
afterAll(() => expectSilence())

function expectSilence() {
  expect(complaints.splice(0), 'stray complaints on the console').toEqual([])
}
