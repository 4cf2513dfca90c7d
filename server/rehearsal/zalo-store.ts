import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { instant, later, MINUTE } from '#server/clock.ts'

export type ZaloArticle = {
  id: string
  /** What creating it answered. */
  token: string
  oaId: string
  title: string
  description: string
  author: string
  cover: string
  body: { type: string; content?: string; url?: string; caption?: string }[]
  status: string
  createdAt: string
  updatedAt: string
  removedAt: string | null
}

export type Written = Pick<
  ZaloArticle,
  'title' | 'description' | 'author' | 'cover' | 'body' | 'status'
>

export type ZaloBroadcast = {
  id: string
  oaId: string
  articleId: string
  cities: string
  createdAt: string
}

export type ZaloPair = { accessToken: string; refreshToken: string }

type Row = Omit<ZaloArticle, 'body'> & { body: string }
type Token = { token: string; kind: 'access' | 'refresh'; oaId: string; live: 0 | 1 }

export type ZaloStore = ReturnType<typeof openZaloStore>

/** Whose the tokens are that were never given out here: pasted by hand. */
export const ANY_ACCOUNT = { id: '1000', name: 'OA tập dượt' }

/** How long an access token lives: 25 hours, told in seconds. */
export const TOKEN_SECONDS = 90_000

/** The articles, broadcasts and tokens of every Official Account, in the SQLite file of the platform. */
export function openZaloStore(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(SCHEMA)
  const insert = db.prepare(`insert into zaloArticles values (null, @id, @token, @oaId, @title,
    @description, @author, @cover, @body, @status, @createdAt, @createdAt, null)`)
  const update = db.prepare(`update zaloArticles set title = @title, description = @description,
    author = @author, cover = @cover, body = @body, status = @status, updatedAt = @updatedAt
    where id = @id and removedAt is null`)
  const list = db.prepare<[string, number, number], Row>(`select * from zaloArticles
    where oaId = ? and removedAt is null order by number desc limit ? offset ?`)
  const all = db.prepare<[], Row>('select * from zaloArticles order by number')
  const byId = db.prepare<[string], Row>(
    'select * from zaloArticles where id = ? and removedAt is null',
  )
  const byToken = db.prepare<[string], Row>('select * from zaloArticles where token = ?')
  const count = db
    .prepare<[string], number>(
      'select count(*) from zaloArticles where oaId = ? and removedAt is null',
    )
    .pluck()
  const take = db.prepare(
    'update zaloArticles set removedAt = ? where id = ? and removedAt is null',
  )
  const send = db.prepare(
    'insert into zaloBroadcasts values (null, @id, @oaId, @articleId, @cities, @createdAt)',
  )
  const sent = db.prepare<[], ZaloBroadcast>('select * from zaloBroadcasts order by number')
  const keepToken = db.prepare('insert or replace into zaloTokens values (?, ?, ?, ?)')
  const tokenOf = db.prepare<[string], Token>('select * from zaloTokens where token = ?')
  const countPairs = db
    .prepare<[string], number>(
      `select count(*) from zaloTokens where oaId = ? and kind = 'refresh'`,
    )
    .pluck()
  const endTokens = db.prepare('update zaloTokens set live = 0 where oaId = ?')
  const keepCode = db.prepare('insert into zaloCodes values (?, ?, ?, ?)')
  const takeCode = db.prepare<[string], { oaId: string; challenge: string; endsAt: string }>(
    'delete from zaloCodes where code = ? returning oaId, challenge, endsAt',
  )
  const nameOf = db.prepare<[string], { name: string }>(
    'select name from zaloAccounts where id = ?',
  )
  const setName = db.prepare('insert or replace into zaloAccounts (id, name) values (?, ?)')
  const accounts = db.prepare<[], { id: string; name: string }>('select * from zaloAccounts')
  const draw = () => randomBytes(24).toString('base64url')

  return {
    add(oaId: string, article: Written): ZaloArticle {
      const keys = { id: randomBytes(12).toString('hex'), token: draw() }
      const row = { ...article, ...keys, oaId, createdAt: instant() }
      insert.run({ ...row, body: JSON.stringify(article.body) })
      return { ...row, updatedAt: row.createdAt, removedAt: null }
    },
    update: (id: string, article: Written) =>
      update.run({ ...article, id, body: JSON.stringify(article.body), updatedAt: instant() })
        .changes > 0,
    remove: (id: string) => take.run(instant(), id).changes > 0,
    find: (id: string) => toArticle(byId.get(id)),
    findByToken: (token: string) => toArticle(byToken.get(token)),
    /** Newest first. */
    list: (oaId: string, { limit, offset }: { limit: number; offset: number }) =>
      list.all(oaId, limit, offset).map(read),
    count: (oaId: string) => count.get(oaId) ?? 0,
    all: () => all.all().map(read),
    broadcast(oaId: string, { articleId, cities }: { articleId: string; cities: string }) {
      const row = { id: draw(), oaId, articleId, cities, createdAt: instant() }
      send.run(row)
      return row.id
    },
    broadcasts: () => sent.all(),
    /** A new pair; every token of the account from before is over. */
    issue(oaId: string): ZaloPair {
      const pair = { accessToken: draw(), refreshToken: draw() }
      endTokens.run(oaId)
      keepToken.run(pair.accessToken, 'access', oaId, 1)
      keepToken.run(pair.refreshToken, 'refresh', oaId, 1)
      return pair
    },
    pairsOf: (oaId: string) => countPairs.get(oaId) ?? 0,
    token: (token: string) => tokenOf.get(token),
    end(token: string) {
      const { kind = 'access', oaId = ANY_ACCOUNT.id } = tokenOf.get(token) ?? {}
      keepToken.run(token, kind, oaId, 0)
    },
    giveCode(oaId: string, challenge: string): string {
      const code = draw()
      keepCode.run(code, oaId, challenge, later(instant(), 10 * MINUTE))
      return code
    },
    /** A code is good for once. */
    takeCode(code: string) {
      const found = takeCode.get(code)
      return found && found.endsAt > instant() ? found : undefined
    },
    accounts: () => (accounts.all().length > 0 ? accounts.all() : [ANY_ACCOUNT]),
    name: (id: string) => nameOf.get(id)?.name ?? (id === ANY_ACCOUNT.id ? ANY_ACCOUNT.name : id),
    nameAccount: (id: string, name: string) => void setName.run(id, name),
    isOpen: () => db.open,
    close: () => void db.close(),
  }
}

function read(row: Row): ZaloArticle {
  return { ...row, body: JSON.parse(row.body) }
}

function toArticle(row: Row | undefined): ZaloArticle | undefined {
  return row && read(row)
}

const SCHEMA = `
  create table if not exists zaloArticles (
    number integer primary key autoincrement,
    id text not null unique,
    token text not null unique,
    oaId text not null,
    title text not null,
    description text not null,
    author text not null,
    cover text not null,
    body text not null,
    status text not null,
    createdAt text not null,
    updatedAt text not null,
    removedAt text
  ) strict;
  create index if not exists zaloArticlesByAccount on zaloArticles (oaId, number);
  create table if not exists zaloBroadcasts (
    number integer primary key autoincrement,
    id text not null unique,
    oaId text not null,
    articleId text not null,
    cities text not null,
    createdAt text not null
  ) strict;
  create table if not exists zaloTokens (
    token text primary key,
    kind text not null,
    oaId text not null,
    live integer not null
  ) strict;
  create table if not exists zaloCodes (
    code text primary key,
    oaId text not null,
    challenge text not null,
    endsAt text not null
  ) strict;
  create table if not exists zaloAccounts (id text primary key, name text not null) strict;
`
