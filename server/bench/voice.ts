import openEspeak from '@echogarden/espeak-ng-emscripten'
import { createMp3Encoder } from 'wasm-media-encoders'
import type { Session } from '#server/packs/pack.ts'
import { encodeMp3 } from '#server/voices/mp3.ts'
import { speakSession } from '#server/voices/session-audio.ts'
import { ESPEAK } from '#server/voices/voice.ts'
import { rowOf, type Row } from './table.ts'

/** About two minutes of speech at the usual pace, pauses included. */
const SENTENCES = 13
/** Of each the best counts; the first ones warm up. */
const ROUNDS = 5

/** Two minutes of a session: bare eSpeak NG and the bare encoder in this thread, and ours with all it does. */
export async function voice(): Promise<Row[]> {
  const [speak, encode] = [await bareEspeak(), await bareEncoder()]
  const best = { speak: Infinity, encode: Infinity, oursSpeak: Infinity, oursEncode: Infinity }
  let oursWhole = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const text = textOf(round)
    const bare = await timed(() => speak(text))
    const ours = await timed(() => ESPEAK.speak(text, WANTED))
    best.speak = Math.min(best.speak, bare.ms)
    best.oursSpeak = Math.min(best.oursSpeak, ours.ms)
    best.encode = Math.min(best.encode, (await timed(() => encode(bare.value))).ms)
    const encoding = await timed(() => encodeMp3([ours.value], { pauseMs: 0, tags: TAGS }))
    best.oursEncode = Math.min(best.oursEncode, encoding.ms)
    oursWhole = Math.min(oursWhole, (await timed(() => speakSession(sessionOf(text), WANTED))).ms)
  }
  return [
    rowOf('two minutes synthesised', best.speak, best.oursSpeak, 'ms'),
    rowOf('two minutes encoded', best.encode, best.oursEncode, 'ms'),
    rowOf('a session of two minutes', best.speak + best.encode, oursWhole, 'ms'),
  ]
}

const WANTED = {
  station: 'Đài truyền thanh xã Phong Điền',
  date: '2026-11-27',
  region: 'north',
  pace: 170,
  voice: ESPEAK,
} as const

const TAGS = { title: '', artist: '', album: '', comment: '' }

/** Another one each round: what was spoken before is not spoken again. */
function textOf(round: number): string {
  const number = ['một', 'hai', 'ba', 'bốn', 'năm'][round]
  return `Tin thứ ${number} của Ủy ban Mặt trận Tổ quốc Việt Nam xã, mời bà con đến nhà văn hóa thôn. `
    .repeat(SENTENCES)
    .trim()
}

function sessionOf(text: string): Session {
  const common = { times: 1, startsMs: 0, ms: 0 } as const
  const label = 'Bản tin này được đọc bằng giọng máy.'
  const parts = [
    { ...common, kind: 'item', text },
    { ...common, kind: 'label', text: label },
  ] as const
  return { from: '05:30', until: '05:45', parts: [...parts], ms: 0, overMs: 0 }
}

async function bareEspeak(): Promise<(text: string) => Int16Array[]> {
  const module = await openEspeak()
  const synthesizer = new module.eSpeakNGWorker()
  synthesizer.set_voice('vi')
  synthesizer.set_rate(108)
  return (text) => {
    const bytes = Buffer.from(`${text}\0`)
    const ptr = module._malloc(bytes.length)
    module.HEAPU8.set(bytes, ptr)
    const sounds: Int16Array[] = []
    synthesizer.synthesize({ ptr }, (samples) => void (samples && sounds.push(samples)))
    return sounds
  }
}

async function bareEncoder(): Promise<(sounds: Int16Array[]) => number> {
  const encoder = await createMp3Encoder()
  return (sounds) => {
    encoder.configure({ channels: 1, sampleRate: 22_050, outputSampleRate: 22_050, bitrate: 64 })
    const length = sounds.reduce((sum, sound) => {
      return sum + encoder.encode([fromMinusOneToOne(sound)]).length
    }, 0)
    return length + encoder.finalize().length
  }
}

function fromMinusOneToOne(sound: Int16Array): Float32Array {
  const samples = new Float32Array(sound.length)
  for (let at = 0; at < sound.length; at++) samples[at] = sound[at]! / 32_768
  return samples
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const from = performance.now()
  const value = await work()
  return { value, ms: performance.now() - from }
}
