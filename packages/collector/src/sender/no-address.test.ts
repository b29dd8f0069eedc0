import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { BROWSER_NAMES } from '../testing/browsers.ts'
import { buildPrograms } from '../testing/build-programs.ts'
import { countersOf } from '../testing/client.ts'
import { writeMmdb } from '../testing/mmdb.ts'
import { startProgram } from '../testing/program.ts'

vi.setConfig({ testTimeout: 60_000 })

test('bots are told, places named, and no file holds an address or a browser’s name', async () => {
  const { main, remove } = await buildPrograms()
  const env = { SEGUE_BOTS: 'flag', SEGUE_PROXIES: '1', SEGUE_GEO_FILE: writeMmdb() }
  const program = await startProgram({ main, env: { ...env, SEGUE_LOG: 'debug' } })
  const [name = ''] = BROWSER_NAMES[0] ?? []
  const headers = { 'X-Forwarded-For': CANARY, 'User-Agent': `${name} canary-name` }
  const texts = { back: `/?ip=${CANARY}`, to: 'canary@mail.example' }
  await program.send(createBatch([createEvent({ props: texts })]), { headers })
  await program.send(createBatch([{ ...createEvent({ props: texts }), type: '9' }]), { headers })
  await program.send(`{"broken by ${CANARY} canary@mail.example`, { headers })
  await program.send(createBatch([createEvent()]), {
    headers: { ...headers, 'User-Agent': 'curl/8' },
  })
  expect(await countersOf(program, 4)).toMatchObject({ good: 2, bad: 2, bots: 1 })
  const lists = ['events', 'bad-events'].map((list) => program.api(`/api/sites/shop/${list}`))
  const told = await Promise.all(lists.map(async (list) => (await list).text()))
  expect(CANARIES.filter((text) => told.join().includes(text))).toEqual([])
  expect(await program.end('SIGTERM')).toBe(0)
  const files = filesOf(program.data).filter((file) => !file.includes('/setup/'))
  expect(files.some((file) => file.endsWith('events.duckdb'))).toBe(true)
  const holders = files.filter((file) => CANARIES.some((text) => readFileSync(file).includes(text)))
  expect(holders).toEqual([])
  expect(CANARIES.filter((text) => program.logged().includes(text))).toEqual([])
  await remove()
})

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesOf(path) : [path]
  })
}

const CANARY = '203.0.113.77'
const CANARIES = [CANARY, 'canary@mail.example', 'canary-name']
