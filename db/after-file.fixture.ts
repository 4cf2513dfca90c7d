const left: (() => unknown)[] = []

/** Has something undone when the test file that runs now has ended, however it ends. */
export function afterFile(undo: () => unknown): void {
  left.push(undo)
}

/** What was made last goes first; where one fails, the others are left to the end of the next file. */
export async function undoAll(): Promise<void> {
  for (let undo = left.pop(); undo; undo = left.pop()) await undo()
}
