/**
 * How a shortening is read. `when`: only before a proper name, or only before a number; elsewhere it means something
 * else, and a person is asked. `unsure`: people say it in several ways, so it is never read without one.
 */
export type Entry = {
  written: string
  spoken: string
  when?: 'before a name' | 'before a number'
  unsure?: true
}
