import Database from 'better-sqlite3'
import { instant } from '#server/clock.ts'

/** A letter as it came in: to whom, and all of it. */
export type Letter = { id: number; at: string; from: string; to: string; raw: string }

/** Characters in which every header of a letter of ours stands. */
const HEAD = 4000

export type Letters = ReturnType<typeof openLetters>

/** The letters of the rehearsal's mail server, in their own table. */
export function openLetters(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(`create table if not exists letters (
    id integer primary key autoincrement,
    at text not null,
    sender text not null,
    recipient text not null,
    raw text not null
  ) strict`)
  const insert = db.prepare('insert into letters (at, sender, recipient, raw) values (?, ?, ?, ?)')
  const one = db.prepare<[number], Row>('select * from letters where id = ?')
  const newest = db.prepare<[number], Row>('select * from letters order by id desc limit ?')
  const withText = db.prepare<[string, number], Row>(
    'select * from letters where instr(raw, ?) > 0 order by id desc limit ?',
  )
  const heads = db.prepare<[], Row>(
    `select id, at, sender, recipient, substr(raw, 1, ${HEAD}) as raw from letters order by id`,
  )
  return {
    /** @param letter.raw a character a byte */
    add: ({ from, to, raw }: Pick<Letter, 'from' | 'to' | 'raw'>) =>
      void insert.run(instant(), from, to, raw),
    find: (id: number): Letter | undefined => asLetter(one.get(id)),
    /** The newest first; with a text, those alone that it stands in. */
    list: ({ text, limit }: { text?: string; limit: number }): Letter[] =>
      (text ? withText.all(text, limit) : newest.all(limit)).map((row) => asLetter(row)!),
    /** All of them, in the order in which they came, without what they carry. */
    heads: (): Letter[] => heads.all().map((row) => asLetter(row)!),
    count: () => db.prepare<[], number>('select count(*) from letters').pluck().get() ?? 0,
    isOpen: () => db.open,
    close: () => void db.close(),
  }
}

type Row = { id: number; at: string; sender: string; recipient: string; raw: string }

function asLetter(row: Row | undefined): Letter | undefined {
  return row && { id: row.id, at: row.at, from: row.sender, to: row.recipient, raw: row.raw }
}
