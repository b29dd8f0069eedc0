/**
 * The obvious collector, as a program: fastify, and a row in SQLite for each event, unique by its id, committed by batch
 * before the answer. `BENCH_FILE` is where; better-sqlite3 is installed apart (see the README).
 */
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import type { Batch } from '../traffic.ts'

/** What is called of better-sqlite3. */
interface Database {
  exec(sql: string): unknown
  prepare(sql: string): { run(...values: readonly unknown[]): unknown }
  transaction<Work extends (batch: Batch) => void>(work: Work): Work
}

const file = process.env.BENCH_FILE ?? ''
const Sqlite = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => Database
const database = new Sqlite(file)
database.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE events (
    id TEXT PRIMARY KEY, visitor TEXT, session TEXT, tab TEXT, at INTEGER, seq INTEGER, type TEXT,
    page TEXT, props TEXT, segments TEXT, stage TEXT, variants TEXT, received_at INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX by_type ON events (type, at);
`)
const insert = database.prepare(
  `INSERT OR IGNORE INTO events VALUES (${Array.from({ length: 13 }, () => '?').join(', ')})`,
)
const insertAll = database.transaction(({ visitor, session, tab, events }) => {
  for (const { id, at, seq, type, stage, page, props, segments, variants } of events) {
    const texts = [page, props, segments].map((value) => JSON.stringify(value))
    const head = [id, visitor, session, tab, at, seq, type]
    insert.run(...head, ...texts, stage, JSON.stringify(variants), Date.now())
  }
})

const server = Fastify({ bodyLimit: 1_048_576 })
server.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
server.removeContentTypeParser('text/plain')
server.addContentTypeParser('text/plain', { parseAs: 'buffer' }, (_, body, done) =>
  done(null, body),
)
server.post('/v1/events', (request) => {
  const batch: Batch = JSON.parse(gunzipSync(request.body as Buffer).toString())
  insertAll(batch)
  return { good: batch.events.length, bad: [] }
})
const url = await server.listen({ host: '127.0.0.1', port: 0 })
console.log(JSON.stringify({ ready: true, url }))
