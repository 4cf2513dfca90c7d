import { SelectQueryNode } from 'kysely'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'

/** The two connections to one SQLite file: a write-ahead log lets one read while the other writes. */
export type Doors = { writing: DatabaseConnection; reading: DatabaseConnection }

/** One writes at a time, in the order in which they asked. */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when it is this one's turn, with what ends it. */
  async take(): Promise<() => void> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    return resolve
  }
}

/** The way of one query or transaction to the file: who only reads goes past whoever writes, and waits for nobody. */
export class Way implements DatabaseConnection {
  readonly #doors: Doors
  readonly #turns: Turns
  #endTurn: (() => void) | undefined

  constructor(doors: Doors, turns: Turns) {
    this.#doors = doors
    this.#turns = turns
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const reads = !this.#endTurn && SelectQueryNode.is(query.query)
    if (reads) return this.#doors.reading.executeQuery<R>(query)
    this.#endTurn ??= await this.#turns.take()
    return this.#doors.writing.executeQuery<R>(query)
  }

  streamQuery<R>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<R>> {
    const { writing, reading } = this.#doors
    return (this.#endTurn ? writing : reading).streamQuery(query, size)
  }

  /** Lets the next one write. */
  giveBack(): void {
    this.#endTurn?.()
    this.#endTurn = undefined
  }
}
