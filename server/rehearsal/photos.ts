import type Database from 'better-sqlite3'
import { instant } from '#server/clock.ts'

export type Photo = {
  id: string
  pageId: string
  /** What it shows, for those who do not see it. */
  alt: string
  createdAt: string
}

/** Beside the posts: a photo is in one of them or in none yet. */
export const PHOTO_TABLE = `
  create table if not exists photos (
    number integer primary key autoincrement,
    pageId text not null,
    alt text not null,
    postId text,
    place integer not null,
    createdAt text not null,
    jpeg blob not null
  ) strict;
  create index if not exists photosByPost on photos (postId, place);
`

type Row = Omit<Photo, 'id'> & { number: number }

/** The photos of every page. */
export function openPhotos(db: Database.Database) {
  const insert = db.prepare(`insert into photos (pageId, alt, place, createdAt, jpeg)
    values (@pageId, @alt, 0, @createdAt, @jpeg)`)
  const ofPost = db.prepare<[string], Row>(
    'select number, pageId, alt, createdAt from photos where postId = ? order by place',
  )
  const byNumber = db.prepare<[number], { jpeg: Buffer }>(
    'select jpeg from photos where number = ?',
  )
  const attach = db.prepare(
    'update photos set postId = ?, place = ? where number = ? and pageId = ? and postId is null',
  )
  const drop = db.prepare('delete from photos where postId = ?')
  const all = db.prepare<[], number>('select count(*) from photos').pluck()
  // Most platforms never see a photo, and then no post is asked for its own.
  let any = all.get() !== 0

  return {
    /** Uploaded, and in no post yet. @returns its id */
    add({ pageId, alt, jpeg }: { pageId: string; alt: string; jpeg: Buffer }): string {
      any = true
      const row = { pageId, alt, jpeg, createdAt: instant() }
      return toId(Number(insert.run(row).lastInsertRowid))
    },
    /** True where the page has that photo and no post has it. */
    attach: (id: string, to: { postId: string; pageId: string; place: number }) =>
      attach.run(to.postId, to.place, numberOf(id), to.pageId).changes > 0,
    listOf: (postId: string): Photo[] =>
      any ? ofPost.all(postId).map(({ number, ...row }) => ({ ...row, id: toId(number) })) : [],
    removeOf: (postId: string) => void drop.run(postId),
    jpeg: (id: string) => byNumber.get(numberOf(id))?.jpeg,
    count: () => all.get() ?? 0,
  }
}

const FIRST_PHOTO = 122_200_000_000_000_000n

function toId(number: number): string {
  return String(FIRST_PHOTO + BigInt(number))
}

function numberOf(id: string): number {
  return /^\d{18}$/.test(id) ? Number(BigInt(id) - FIRST_PHOTO) : 0
}
