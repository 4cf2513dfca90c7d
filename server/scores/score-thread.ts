import { answerJobs } from '#server/threads/kept-thread.ts'
import { score } from './score.ts'

answerJobs(score)
