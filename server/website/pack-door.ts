import { basename } from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { countFetch } from '#server/packs/fetches.ts'
import { findLink } from '#server/packs/links.ts'
import { findEntry } from '#server/packs/pack-entry.ts'
import { getPack } from '#server/packs/packs.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { findSession } from '#server/people/sessions.ts'
import { findStation, listStationsById, type Station } from '#server/stations/stations.ts'
import { caught } from './caught.ts'
import { sessionToken } from './session-cookie.ts'

const NAMED_DAYS: Record<string, number> = { today: 0, tomorrow: DAY }

/** `/guest/WORD/today.zip`: for a machine that has a link, whoever started it. */
export function guestDoor(db: Db): RequestHandler<{ word: string; day: string }> {
  return caught(async ({ params }, res) => {
    const link = await findLink(db, params.word)
    if (link === 'closed') return void res.sendStatus(410)
    const station = link && (await listStationsById(db, [link.stationId])).get(link.stationId)
    await sendPack(db, { station, day: params.day, by: undefined, res })
  })
}

/** `/stations/ID/packs/2026-11-27.zip`: for who is signed in and sees the station. */
export function packDoor(db: Db): RequestHandler<{ id: string; day: string }> {
  return caught(async (req, res) => {
    const viewer = await viewerOf(db, req)
    const station = viewer && (await findStation(db, { id: req.params.id, by: viewer }))
    await sendPack(db, { station, day: req.params.day, by: viewer, res })
  })
}

/** Which file of a pack opens by itself, by how its name ends. */
const ALONE: Record<string, string> = { pdf: '.pdf', docx: '.docx', mp3: '.mp3' }

/** `/stations/ID/packs/2026-11-27.pdf`: one file of the pack, for a phone that opens no archive. */
export function packFileDoor(db: Db): RequestHandler<{ id: string; day: string; kind: string }> {
  return caught(async (req, res, next) => {
    const { id, day, kind } = req.params
    const ending = ALONE[kind]
    if (!ending) return next()
    const viewer = await viewerOf(db, req)
    const station = viewer && (await findStation(db, { id, by: viewer }))
    const date = dateOf(day)
    const pack = station && date && (await getPack(db, { station, date }))
    const entry = pack && (await findEntry(pack.file, ending))
    if (!entry) return void res.sendStatus(404)
    await countOwnFetch(db, { station, date, by: viewer })
    res.set('Cache-Control', 'private, no-cache')
    res.attachment(entry.name).send(entry.bytes)
  })
}

type Sent = {
  station: Station | undefined
  day: string
  /** Nobody where a guest link asks. */
  by: Account | undefined
  res: Response
}

/** The whole of it, a part, or that nothing is new: by what the request asks for. */
async function sendPack(db: Db, { station, day, by, res }: Sent): Promise<void> {
  const date = dateOf(day)
  const pack = station && date && (await getPack(db, { station, date }))
  if (!pack) return void res.sendStatus(404)
  await countOwnFetch(db, { station, date, by })
  res.set('ETag', `"${pack.contentHash.slice(0, 32)}"`)
  res.set('X-Content-SHA256', pack.sha256)
  res.set('Cache-Control', 'private, no-cache')
  res.attachment(`${date} ${station.name}.zip`)
  res.sendFile(basename(pack.file), { root: folderOf(pack.file), cacheControl: false })
}

type Fetched = { station: Station; date: string; by: Account | undefined }

/** The station has its pack once its machine or somebody who tends it has fetched it; whoever else looks does not count. */
async function countOwnFetch(db: Db, { station, date, by }: Fetched): Promise<void> {
  if (by && !may(by, 'stations.tend', station)) return
  await countFetch(db, { stationId: station.id, date, by: by?.id ?? null })
}

function folderOf(file: string): string {
  return file.slice(0, -basename(file).length)
}

function dateOf(day: string): string | undefined {
  const ahead = NAMED_DAYS[day]
  if (ahead !== undefined) return toWallClock(later(instant(), ahead)).date
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined
}

async function viewerOf(db: Db, { headers }: Pick<Request, 'headers'>) {
  const token = sessionToken(headers.cookie)
  return token ? findSession(db, token) : undefined
}
