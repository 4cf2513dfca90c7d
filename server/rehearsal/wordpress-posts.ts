import Database from 'better-sqlite3'
import { instant } from '#server/clock.ts'

/** A post of the rehearsal portal. `title`, `content` and `excerpt` are HTML. */
export type WordpressPost = {
  id: number
  /** Empty where its author may not publish. */
  slug: string
  status: string
  title: string
  content: string
  excerpt: string
  /** The number of a medium, or 0. */
  featured: number
  /** Numbers of categories, JSON. */
  categories: string
  author: string
  createdAt: string
}

/** A picture in the library of the rehearsal portal. */
export type WordpressMedium = {
  id: number
  slug: string
  filename: string
  alt: string
  type: string
  bytes: Buffer
}

export type WordpressPosts = ReturnType<typeof openWordpressPosts>

/** The posts and the media of a portal, beside the other posts of the platform. */
export function openWordpressPosts(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(SCHEMA)
  const byId = db.prepare<[number], WordpressPost>('select * from wordpressPosts where id = ?')
  const mediumById = db.prepare<[number], WordpressMedium>(
    'select * from wordpressMedia where id = ?',
  )
  const insert = db.prepare(`insert into wordpressPosts
    (slug, status, title, content, excerpt, featured, categories, author, createdAt)
    values (@slug, @status, @title, @content, @excerpt, @featured, @categories, @author, @createdAt)`)
  const replace = db.prepare(`update wordpressPosts set slug = @slug, status = @status,
    title = @title, content = @content, excerpt = @excerpt, featured = @featured, createdAt = @createdAt where id = @id`)
  const insertMedium = db.prepare(`insert into wordpressMedia (slug, filename, alt, type, bytes)
    values (@slug, @filename, @alt, @type, @bytes)`)
  const all = () => db.prepare<[], WordpressPost>('select * from wordpressPosts order by id').all()
  const withSlug = db.prepare<[string], WordpressPost>(
    'select * from wordpressPosts where slug = ? order by id',
  )
  const withWords = db.prepare<[string], WordpressPost>(
    "select * from wordpressPosts where title || ' ' || content like ? escape '\\' order by id",
  )
  const media = () =>
    db.prepare<[], WordpressMedium>('select * from wordpressMedia order by id').all()

  return {
    all,
    media,
    find: (id: number) => byId.get(id),
    /** In the order in which they came. */
    named: (slug: string) => withSlug.all(slug),
    /** Those that words stand in, in small or capital letters. */
    search: (words: string) => withWords.all(`%${words.replace(/[\\%_]/g, '\\$&')}%`),
    isOpen: () => db.open,
    findMedium: (id: number) => mediumById.get(id),
    /** A slug that is taken becomes another one, silently, as WordPress does it. */
    add(post: Omit<WordpressPost, 'id' | 'createdAt'>): WordpressPost {
      const slug = post.slug && free(post.slug, (wanted) => withSlug.get(wanted) !== undefined)
      const row = { ...post, slug, createdAt: instant() }
      return { ...row, id: Number(insert.run(row).lastInsertRowid) }
    },
    /** Its date is that of its publication from then on, as in WordPress. */
    change(post: WordpressPost): WordpressPost {
      const comesOut = post.status === 'publish' && byId.get(post.id)?.status !== 'publish'
      const row = comesOut ? { ...post, createdAt: instant() } : post
      replace.run(row)
      return row
    },
    addMedium(medium: Omit<WordpressMedium, 'id'>): WordpressMedium {
      const taken = new Set(media().map(({ slug }) => slug))
      const row = { ...medium, slug: free(medium.slug, (wanted) => taken.has(wanted)) }
      return { ...row, id: Number(insertMedium.run(row).lastInsertRowid) }
    },
    close: () => void db.close(),
  }
}

const SCHEMA = `
  create table if not exists wordpressPosts (
    id integer primary key autoincrement,
    slug text not null,
    status text not null,
    title text not null,
    content text not null,
    excerpt text not null,
    featured integer not null,
    categories text not null,
    author text not null,
    createdAt text not null
  ) strict;
  create index if not exists wordpressPostsBySlug on wordpressPosts (slug);
  create table if not exists wordpressMedia (
    id integer primary key autoincrement,
    slug text not null,
    filename text not null,
    alt text not null,
    type text not null,
    bytes blob not null
  ) strict;
`

function free(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug
  let at = 2
  while (isTaken(`${slug}-${at}`)) at++
  return `${slug}-${at}`
}
