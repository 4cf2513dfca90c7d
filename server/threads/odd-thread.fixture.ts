import { answerJobs } from './kept-thread.ts'

let jobs = 0

/** Does what it is told, well or badly. */
answerJobs((job: 'count' | 'fail' | 'end' | 'hang') => {
  if (job === 'fail') throw new Error('nothing to say')
  if (job === 'end') process.exit(7)
  if (job === 'hang') return new Promise<number>(() => {})
  return ++jobs
})
