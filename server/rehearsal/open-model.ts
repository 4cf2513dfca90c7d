import { openModel, type RehearsalModel } from './model.ts'
import { setRehearsalModelUrl } from './model-url.ts'

/** How long the model takes for a few letters: people see it being written. */
const EVERY_MS = 12

/** Opens the language model of a rehearsal; the assistant of this process asks it where no other is set up. */
export async function openRehearsalModel(): Promise<RehearsalModel> {
  const model = await openModel({ everyMs: EVERY_MS })
  setRehearsalModelUrl(model.url)
  return model
}
