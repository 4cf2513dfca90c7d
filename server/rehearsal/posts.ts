import Database from 'better-sqlite3'
import { z } from 'zod'
import { instant } from '#server/clock.ts'

export const REACTIONS = ['like', 'love', 'wow', 'haha', 'sorry', 'anger'] as const
export const NUMBERS = ['views', 'viewers', ...REACTIONS, 'comments', 'shares', 'clicks'] as const

export type Reaction = (typeof REACTIONS)[number]
export type NumberName = (typeof NUMBERS)[number]
export type Numbers = Record<NumberName, number>

export type Post = {
  /** `<page>_<post>` */
  id: string
  pageId: string
  text: string
  link: string
  published: 0 | 1
  createdAt: string
  numbers: Numbers
}

type NewPost = Omit<Post, 'id' | 'createdAt' | 'numbers'> & {
  createdAt?: string
  numbers?: Partial<Numbers>
}
type Row = Omit<Post, 'id' | 'numbers'> & { number: number; numbers: string }

export type Posts = ReturnType<typeof openPosts>

const NONE = Object.fromEntries(NUMBERS.map((name) => [name, 0])) as Numbers
const Cursor = z.tuple([z.iso.datetime(), z.number().int()])

/** The posts of every page, in their own SQLite file. */
export function openPosts(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(SCHEMA)
  const insert = db.prepare(`insert into posts (pageId, text, link, published, createdAt, numbers)
    values (@pageId, @text, @link, @published, @createdAt, @numbers)`)
  const newest = db.prepare<unknown[], Row>(list('true'))
  const newestPublished = db.prepare<unknown[], Row>(list('published = 1 and pageId = ?'))
  const byNumber = db.prepare<[number, string], Row>(
    'select * from posts where number = ? and pageId = ?',
  )
  const sameText = db.prepare(
    'select 1 from posts where pageId = ? and createdAt > ? and text = ? limit 1',
  )
  const setNumbers = db.prepare('update posts set numbers = ? where number = ?')
  const nameOf = db.prepare<[string], { name: string }>('select name from pages where id = ?')
  const setName = db.prepare('insert or replace into pages (id, name) values (?, ?)')
  const allPages = db.prepare<[], { id: string; name: string }>('select * from pages order by id')

  function find(id: string): Post | undefined {
    const [pageId = '', number = ''] = id.split('_')
    const row = byNumber.get(rowNumber(number), pageId)
    return row && toPost(row)
  }

  return {
    find,
    add({ createdAt = instant(), numbers = {}, ...post }: NewPost): Post {
      const row = { ...post, createdAt, numbers: JSON.stringify({ ...NONE, ...numbers }) }
      const number = Number(insert.run(row).lastInsertRowid)
      return toPost({ ...row, number })
    },
    /** Newest first, the published ones of a page or all there are. `after`: the cursor of the last one seen. */
    list({ pageId, after, limit }: { pageId?: string; after?: string; limit: number }): Post[] {
      const from = after ? fromCursor(after) : LATEST
      const rows =
        pageId === undefined
          ? newest.all(...from, limit)
          : newestPublished.all(pageId, ...from, limit)
      return rows.map(toPost)
    },
    all: () => db.prepare<[], Row>('select * from posts order by number').all().map(toPost),
    count: () => db.prepare<[], number>('select count(*) from posts').pluck().get() ?? 0,
    hasText: (pageId: string, text: string, since: string) =>
      sameText.get(pageId, since, text) !== undefined,
    addNumbers(id: string, more: Partial<Numbers>): Post | undefined {
      const post = find(id)
      if (!post) return undefined
      for (const name of NUMBERS) {
        post.numbers[name] = Math.max(0, post.numbers[name] + (more[name] ?? 0))
      }
      setNumbers.run(JSON.stringify(post.numbers), rowNumber(id.split('_')[1] ?? ''))
      return post
    },
    pageName: (pageId: string) => nameOf.get(pageId)?.name ?? `Trang ${pageId}`,
    namePage: (pageId: string, name: string) => void setName.run(pageId, name),
    /** Those that were named. */
    pages: () => allPages.all(),
    isOpen: () => db.open,
    close: () => void db.close(),
  }
}

/** What `after` takes to go on behind a post. */
export function toCursor({ id, createdAt }: Post): string {
  const number = rowNumber(id.split('_')[1] ?? '')
  return Buffer.from(JSON.stringify([createdAt, number])).toString('base64url')
}

const SCHEMA = `
  create table if not exists posts (
    number integer primary key autoincrement,
    pageId text not null,
    text text not null,
    link text not null,
    published integer not null,
    createdAt text not null,
    numbers text not null
  ) strict;
  create index if not exists postsByTime on posts (createdAt, number);
  create index if not exists postsByPage on posts (pageId, createdAt, number);
  create table if not exists pages (id text primary key, name text not null) strict;
`

const LATEST = ['9999', Number.MAX_SAFE_INTEGER] as const

function list(where: string): string {
  return `select * from posts where ${where} and (createdAt, number) < (?, ?)
    order by createdAt desc, number desc limit ?`
}

/** A cursor nobody gave out shows nothing, as if the list had ended. */
function fromCursor(cursor: string): readonly [string, number] {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    return ['', 0]
  }
}

function toPost({ number, numbers, ...row }: Row): Post {
  const id = `${row.pageId}_${FIRST_POST + BigInt(number)}`
  return { ...row, id, numbers: JSON.parse(numbers) }
}

/** Post numbers look as long as the real ones. */
const FIRST_POST = 122_100_000_000_000_000n

function rowNumber(postNumber: string): number {
  return /^\d{18}$/.test(postNumber) ? Number(BigInt(postNumber) - FIRST_POST) : 0
}
