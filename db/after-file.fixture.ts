const left: (() => unknown)[] = []

/** Has something undone when the test file that runs now has ended, however it ends. */
export function afterFile(undo: () => unknown): void {
  left.push(undo)
}

/** What was made last goes first. */
export async function undoAll(): Promise<void> {
  for (const undo of left.splice(0).reverse()) await undo()
}
