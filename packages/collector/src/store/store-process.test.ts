import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type BuiltPrograms, buildPrograms } from '../testing/build-programs.ts'
import { createFolder } from '../testing/folder.ts'
import { toEventLine } from '../testing/lines.ts'
import { writeSegment } from '../testing/segment.ts'
import type { StoreCall, StoreMessage } from './messages.ts'

let programs: BuiltPrograms
beforeAll(async () => {
  programs = await buildPrograms()
})
afterAll(() => programs.remove())

test('whose collector is gone ends at once, also in the middle of reports', async () => {
  const folder = createFolder()
  const log = join(folder, 'log')
  mkdirSync(log)
  for (const segment of [0, 1, 2, 3]) {
    const lines = Array.from({ length: 5_000 }, (_, line) => {
      const number = segment * 5_000 + line
      return toEventLine({ at: '2026-11-20T12:00:00Z', props: { value: number } }, number)
    })
    writeSegment(log, `s${segment}`, lines)
  }
  for (let death = 0; death < DEATHS; death += 1) {
    const { child, ask } = await start(log, join(folder, 'events.duckdb'))
    await ask({ method: 'drain' })
    const reports = Array.from({ length: 6 }, () => ask(REPORT))
    if (death % 2 === 0) await Promise.race(reports)
    // What the death of its collector looks like from inside: the channel to it is closed.
    const ended = once(child, 'exit')
    child.disconnect()
    // To exit in order it would wait for threads that wait for JavaScript: mostly for ever.
    expect(await ended).toEqual([null, 'SIGKILL'])
  }
})

test('whose file broke while it was written ends, since DuckDB would answer nothing more', async () => {
  const folder = createFolder()
  const log = join(folder, 'log')
  const path = join(folder, 'events.duckdb')
  mkdirSync(log)
  const before = await start(log, path)
  writeSegment(log, 'a', [toEventLine({ at: '2026-11-20T12:00:00Z' }, 1)])
  await before.ask({ method: 'drain' })
  await before.ask({ method: 'copyTo', asked: join(folder, 'first') })
  before.child.kill('SIGKILL')
  await once(before.child, 'exit')
  const { child, ask } = await start(log, path)
  const ended = once(child, 'exit')
  writeSegment(log, 'b', [toEventLine({ at: '2026-11-20T12:00:00Z' }, 2)])
  await ask({ method: 'drain' })
  damageBlocks(path)
  const copied = await ask({ method: 'copyTo', asked: join(folder, 'second') })
  expect(copied).toMatchObject({ failure: { text: expect.stringContaining('FATAL') } })
  expect(await ended).toEqual([null, 'SIGKILL'])
})

async function start(log: string, path: string) {
  const file = join(dirname(programs.main), 'store-process.js')
  const child = fork(file, [log, path, '128', 'count'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [first] = await once(child, 'message')
  expect(first).toEqual({ ready: true })
  let number = 0
  return {
    child,
    ask(call: StoreCall) {
      number += 1
      return answerTo(child, { ...call, number })
    },
  }
}

/** Overwrites what a store holds, and leaves what says that it is one. */
function damageBlocks(path: string): void {
  const bytes = statSync(path).size - DUCKDB_HEADERS_BYTES
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(bytes, 1), 0, bytes, DUCKDB_HEADERS_BYTES)
  closeSync(file)
}

/** Resolves with the answer; it never comes where the process ends before. */
function answerTo(child: ChildProcess, request: StoreCall & { number: number }): Promise<unknown> {
  return new Promise((done) => {
    child.on('message', (message: StoreMessage) => {
      if ('number' in message && message.number === request.number) done(message)
    })
    child.send(request)
  })
}

/** Of events by a condition, which is JavaScript that DuckDB's threads wait for. */
const REPORT: StoreCall = {
  method: 'report',
  asked: {
    ...{ report: 'goals', site: 'shop', from: 0, until: Date.parse('2027-01-01'), zone: 'UTC' },
    goals: [],
    siteGoals: [
      {
        ...{ id: 'g', name: 'Paid', event: 'page_view' },
        where: { prop: 'value', op: 'at_least', value: 3 },
      },
    ],
  },
}
const DEATHS = 2
/** Three headers of 4 KB each begin a file of DuckDB's. */
const DUCKDB_HEADERS_BYTES = 12_288
