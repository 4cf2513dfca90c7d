import { z } from 'zod'
import type { Value } from '#db/contents.ts'

/**
 * A backup is gzipped JSON lines: the header; each table with its columns, and after it its rows; the trailer.
 * It says nothing of the database it came from, so that another one can take it.
 */
export const FORMAT = 1

export const Product = z.object({ product: z.literal('lan-toa'), format: z.number().int() })

export const Header = Product.extend({
  /** The version of the product that wrote it. */
  version: z.string(),
  /** The migrations its tables had been through. */
  migrations: z.array(z.string()).min(1),
  /** An instant just before the rows were as they are here. */
  takenAt: z.iso.datetime(),
})
export type Header = z.infer<typeof Header>

export const TableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })

export const Row = z.array(z.union([z.string(), z.number(), z.null()]))

/** How many rows each table has, and SHA-256 over all lines before this one. */
export const Trailer = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() })
export type Trailer = z.infer<typeof Trailer>

export type Rows = { name: string; columns: string[]; rows: Value[][] }

/** What a person is told about a backup that cannot be used, in one sentence; anything else thrown is a bug. */
export function unusable(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: UNUSABLE })
}

const UNUSABLE = 'UnusableBackup'

/** The sentence, where it is one. @throws the error, where it is a bug */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.name === UNUSABLE) return error.message
  throw error
}
