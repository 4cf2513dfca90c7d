import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'

/** The rehearsal platform as a process of its own, as other people's platforms are; it ends with its parent. */
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
process.on('message', (question) => {
  if (question === 'times posted') process.send?.([...platform.postsPerText().values()])
})
process.on('disconnect', () => process.exit(0))
process.send?.(platform.url)
