import { readRecords, type FileFault } from '#server/figures/file-records.ts'
import { folded } from '#server/places/folded.ts'
import { faultOf, NewContact, type ContactFault } from './new-contact.ts'

/** What is wrong with a line or with the whole, by its name in the words of the page. */
export type ContactsFault =
  ContactFault | FileFault | 'header' | 'empty' | 'cells' | 'formula' | 'twice' | 'many'

/** `line` of the file, from 1. */
export type ContactFaultAt = { line: number; fault: ContactsFault }

/** All of a file, or what has to be mended in it. */
export type ContactsFile =
  { rows: NewContact[]; faults?: never } | { rows?: never; faults: ContactFaultAt[] }

const LINES_AT_MOST = 1000

/** How the columns may be called, folded. */
const COLUMNS: Record<keyof NewContact, string[]> = {
  outlet: ['toa soan', 'co quan bao chi', 'bao', 'outlet'],
  name: ['nguoi nhan', 'ho ten', 'ho va ten', 'ten', 'name'],
  address: ['dia chi thu', 'email', 'thu dien tu', 'e mail', 'address'],
  beat: ['mang', 'linh vuc', 'chuyen muc', 'beat'],
  source: ['nguon', 'lay tu dau', 'source'],
  sourceDate: ['ngay', 'ngay lay', 'ngay co dia chi', 'date'],
}
const NEEDED = ['outlet', 'address', 'source', 'sourceDate'] as const

/** Reads a press list from CSV or a workbook; each line must say where its address was found, and when. */
export async function readContacts(bytes: Uint8Array): Promise<ContactsFile> {
  const { records, ...read } = await readRecords(bytes)
  if (!records) return { faults: [read as { line: number; fault: FileFault }] }
  const [head, ...lines] = records
  if (!head || lines.length === 0) return { faults: [{ line: 1, fault: 'empty' }] }
  const columns = columnsOf(head.cells.map(String))
  if (!columns) return { faults: [{ line: head.line, fault: 'header' }] }
  if (lines.length > LINES_AT_MOST) return { faults: [{ line: 1, fault: 'many' }] }
  const formulas = 'formulas' in read ? read.formulas : []
  const reckoned = new Set(formulas.map(({ line }) => line))
  const parsed = lines.map(({ line, cells }) => {
    const named = Object.fromEntries(
      Object.entries(columns).map(([name, at]) => [name, String(cells[at] ?? '')]),
    )
    const { data, error } = NewContact.safeParse(named)
    const own = error?.issues.map(({ message }) => faultOf(message)) ?? []
    return { line, data, faults: reckoned.has(line) ? ['formula' as const] : [...new Set(own)] }
  })
  const faults = [
    ...parsed.flatMap(({ line, faults }) => faults.map((fault) => ({ line, fault }))),
    ...saidTwice(parsed),
  ]
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) }
  return { rows: parsed.map(({ data }) => data!) }
}

/** Where each column stands; nothing where one is missing that is needed, or one is not known. */
function columnsOf(cells: string[]): Partial<Record<keyof NewContact, number>> | undefined {
  const names = cells.map(folded)
  const found = (Object.keys(COLUMNS) as (keyof NewContact)[]).flatMap((name) => {
    const at = names.findIndex((cell) => COLUMNS[name].includes(cell))
    return at < 0 ? [] : [[name, at] as const]
  })
  const columns: Partial<Record<keyof NewContact, number>> = Object.fromEntries(found)
  const isWhole = NEEDED.every((name) => columns[name] !== undefined)
  return isWhole && found.length === names.filter(Boolean).length ? columns : undefined
}

function saidTwice(parsed: { line: number; data?: NewContact }[]): ContactFaultAt[] {
  const seen = new Set<string>()
  return parsed.flatMap(({ line, data }) => {
    if (!data) return []
    if (seen.has(data.address)) return [{ line, fault: 'twice' as const }]
    seen.add(data.address)
    return []
  })
}
