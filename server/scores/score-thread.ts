import { parentPort, workerData } from 'node:worker_threads'
import { score } from './score.ts'
import type { ScoreInputs } from './score-inputs.ts'

parentPort?.postMessage(score(workerData as ScoreInputs))
