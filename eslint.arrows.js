/**
 * Which folder may know which: each arrow is one rule of ESLint, `arrow/<name>`.
 * `forbid` is matched against what an import says, types included.
 *
 * @typedef {{ name: string, files: string[], except?: string[], forbid: string, why: string }} Arrow
 */

const tests = '**/*.test.ts'
const fixtures = '**/*.fixture.ts'
const floors = ['app/**', 'workers/**', 'server/**', 'db/**']
const stages = ['messages', 'plans', 'approvals', 'deliveries', 'measurements', 'scores']
const forChannels = [
  'briefs/brief-text',
  'briefs/disclosure',
  'channels/call-to-action',
  'channels/channel',
  'channels/compose',
  'channels/link-visits',
  'channels/nearest',
  'channels/sameness',
  'channels/time',
  'clock',
  'documents/flow',
  'documents/fonts',
  'documents/pdf-file',
  'documents/rows',
  'env',
  'messages/plain-text',
  'messages/source-line',
  'outbound/ask',
  'outbound/retry-after',
  'outbound/send',
  'press/mails',
  'quantities/sentences',
  'rehearsal/rehearsal-url',
  'site-url',
  'speech/lexicon',
  'speech/numbers',
  'speech/spoken',
  'threads/kept-thread',
]

/** Rules that stand apart from input and output. */
const pure = [
  'check',
  'clock',
  'compare-lists',
  'compose',
  'described',
  'folded',
  'id3',
  'loudness',
  'permissions',
  'phrases',
  'phrasing',
  'plain-text',
  'rules',
  'score',
  'scrubbed',
  'source-line',
  'sources',
  'spelling',
  'wav',
]

/** @type {Arrow[]} */
export const arrows = [
  {
    name: 'up',
    files: floors,
    forbid: '^\\.\\./',
    why: 'Another folder is named from the top: #app/…, #server/…, #db/…, #workers/…',
  },
  {
    name: 'down',
    files: ['server/**'],
    forbid: '^\\./[^/]+/',
    why: 'Another folder is named from the top: #server/…. The arrows go by those names',
  },
  {
    name: 'db',
    files: ['db/**'],
    forbid: '^#(app|server|workers)/',
    why: 'db is the lowest floor and knows nothing above it',
  },
  {
    name: 'server',
    files: ['server/**'],
    except: ['server/index.ts'],
    forbid: '^#(app|workers)/',
    why: 'The server knows neither pages nor workers: it starts a later step with enqueue()',
  },
  {
    name: 'http',
    files: ['server/**'],
    except: ['server/website/**', 'server/rehearsal/**', tests],
    forbid: '^(react|express|compression|i18next)(-|/|$)|^@remix-run/',
    why: 'What the product does knows no page and no request: server/website answers those',
  },
  {
    name: 'workers',
    files: ['workers/**'],
    except: [tests, fixtures],
    forbid: '^#(app|db)/',
    why: 'A worker calls the server, one line a job',
  },
  {
    name: 'app',
    files: ['app/**'],
    forbid: '^#(db|workers)/',
    why: 'A route asks the server; a query and a job are its business',
  },
  {
    name: 'component',
    files: ['app/components/**'],
    forbid: '^#(server|db|workers)/',
    why: 'A component gets plain props',
  },
  ...stages.slice(0, -1).map((stage, at) => ({
    name: stage,
    files: [`server/${stage}/**`],
    except: [tests],
    forbid: `^#server/(${stages.slice(at + 1).join('|')})/`,
    why: 'Imports point back to the draft; a later stage is started with enqueue()',
  })),
  {
    name: 'channel',
    files: ['server/channels/**'],
    except: ['server/channels/registry.ts', tests, fixtures],
    forbid: `^#(?!server/(${forChannels.join('|')})\\.ts$)`,
    why: 'A channel knows its interface, the environment and pure rules, never the database or a stage',
  },
  {
    name: 'registry',
    files: floors,
    except: ['server/channels/registry.ts', tests],
    forbid: '^#server/channels/[^/]+/',
    why: 'The registry alone names the channels; a channel names its own files with ./',
  },
  {
    name: 'pure',
    files: [`server/**/{${pure.join(',')}}.ts`, 'server/speech/**'],
    except: ['server/speech/read-lines.ts', tests],
    forbid:
      '^#db/|^#server/(database|env|queue)\\.ts$|^(kysely|better-sqlite3|undici)(/|$)|' +
      '^(node:)?(child_process|fs|http|https|net|worker_threads)(/|$)',
    why: 'A rule is a pure function of what it is given',
  },
]
