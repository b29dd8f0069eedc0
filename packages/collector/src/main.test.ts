import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ConfigCheck } from '@segue/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBatch, createEvent } from './testing/batch.ts'
import { type BuiltPrograms, buildPrograms } from './testing/build-programs.ts'
import { answerOf, countersOf, OWNER } from './testing/client.ts'
import { createEnvironment } from './testing/environment.ts'
import { createFolder } from './testing/folder.ts'
import { PATIENCE } from './testing/patience.ts'
import { type Program, startProgram } from './testing/program.ts'
import { SITE_CONFIG } from './testing/site-config.ts'
import { createTyped } from './testing/typed-client.ts'

vi.setConfig({ testTimeout: 60_000 })
let programs: BuiltPrograms
beforeAll(async () => {
  programs = await buildPrograms()
})
afterAll(() => programs.remove())
const EVERYBODY = {
  id: 'all',
  name: 'All',
  when: { event: 'page_view', op: 'at_least', value: 1 },
}
const toRare = (index: number) => ({
  id: `rare-${index}`,
  name: `Rare ${index}`,
  when: { event: `act_${index}`, op: 'at_least', value: 90, within: { minutes: 1 } },
})
const start = (options = {}) => startProgram({ main: programs.main, ...options })

test('asked to stop, it stores everything acknowledged and ends with 0', async () => {
  const program = await start()
  await program.send(createBatch([createEvent(), createEvent()]))
  expect(await program.end('SIGTERM')).toBe(0)
  expect(readdirSync(join(program.data, 'log'))).toEqual([])
  const again = await start({ data: program.data })
  expect(await countersOf(again, 2)).toMatchObject({ good: 2 })
  expect(again.key).toBe(program.key)
})

test('beside a collector that runs, it prints a link to a new password that works there', async () => {
  const program = await start()
  const print = (address: string) => {
    const env = { ...process.env, ...createEnvironment(program.data), SEGUE_PUBLIC_URL: '' }
    return promisify(execFile)(process.execPath, [programs.main, 'reset-link', address], { env })
  }
  const { stdout } = await print(OWNER.email)
  const token = /^http:.*\/studio\/#reset=(\S+)\n$/.exec(stdout)?.[1] ?? ''
  const body = { token, newPassword: 'another password' }
  const owner = createTyped(program.url, {})
  expect((await owner.call('POST /api/password/reset', { body })).user.email).toBe(OWNER.email)
  expect(await owner.refusal('POST /api/password/reset', { body })).toBe('LINK_INVALID')
  await expect(print('nobody@shop.example')).rejects.toMatchObject({ code: 1 })
})

test('a store process that dies is replaced; acknowledgements do not wait for it', async () => {
  const program = await start()
  await program.send(createBatch([createEvent()]))
  await countersOf(program, 1)
  killStore(program)
  expect(await answerOf(await program.send(createBatch([createEvent()])))).toMatchObject({
    good: 1,
  })
  expect(await countersOf(program, 2)).toMatchObject({ good: 2 })
  expect(program.logged()).toContain('The store process ended')
})

test('a store that cannot be opened again is told and tried until it can, and then it has everything', async () => {
  const program = await start()
  await program.send(createBatch([createEvent()]))
  await countersOf(program, 1)
  const file = join(program.data, 'store', 'events.duckdb')
  renameSync(file, `${file}.aside`)
  writeFileSync(file, 'no database')
  killStore(program)
  await expect.poll(program.logged, PATIENCE).toContain('could not be opened again')
  expect((await program.send(createBatch([createEvent()]))).status).toBe(200)
  renameSync(`${file}.aside`, file)
  expect(await countersOf(program, 2)).toMatchObject({ good: 2 })
})

test('a check answers what is worth a look, in a process of its own', async () => {
  const program = await start()
  const config = { ...SITE_CONFIG, experiences: [], segments: [EVERYBODY] }
  const checked = await program.api('/api/sites/shop/config/check', { config })
  const { issues, findings } = (await checked.json()) as ConfigCheck
  expect(issues).toEqual([])
  expect(findings).toMatchObject([{ code: 'SEGMENT_ALWAYS_TRUE', path: 'segments[0]', share: 1 }])
  expect(findings?.[0]?.witness.events).toMatchObject([{ type: 'page_view' }])
})

test('of two checks at the same time the newer one is answered, and events do not wait', async () => {
  const program = await start()
  const check = async (segments: readonly object[]) => {
    const config = { ...SITE_CONFIG, experiences: [], segments }
    const checked = await program.api('/api/sites/shop/config/check', { config })
    return (await checked.json()) as ConfigCheck
  }
  const older = check(Array.from({ length: 200 }, (_, index) => toRare(index)))
  const sent = await program.send(createBatch([createEvent()]))
  expect(await answerOf(sent)).toMatchObject({ good: 1 })
  expect((await check([EVERYBODY])).findings).toHaveLength(1)
  expect(await older).toEqual({ issues: [], findings: null })
})

test('a second collector on the same data is refused, and the first goes on', async () => {
  const program = await start()
  await expect(start({ data: program.data })).rejects.toThrow(/same data directory/)
  expect((await program.send(createBatch([createEvent()]))).status).toBe(200)
})

test('a data directory that cannot be made ends the program and is named', async () => {
  const file = join(createFolder(), 'file')
  writeFileSync(file, '')
  const env = { SEGUE_DATA: join(file, 'data') }
  await expect(start({ env })).rejects.toThrow(/exit 1.*could not start.*file.data/s)
})

test('wrong settings end the program before it touches anything', async () => {
  const data = join(createFolder(), 'data')
  await expect(start({ env: { SEGUE_PORT: 'high', SEGUE_DATA: data } })).rejects.toThrow(
    /exit 2.*SEGUE_PORT/s,
  )
  expect(existsSync(data)).toBe(false)
})

test('neither log nor data hold the address of a visitor', async () => {
  const program = await start({ env: { SEGUE_PROXIES: '1', SEGUE_LOG: 'debug' } })
  const headers = { 'X-Forwarded-For': '203.0.113.77' }
  await program.send(createBatch([createEvent()]), { headers })
  await program.send('{', { headers })
  await countersOf(program, 2)
  await program.end('SIGTERM')
  const files = readdirSync(program.data, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
  expect([program.logged(), ...texts].join('')).not.toContain('203.0.113.77')
})

/** Ends the only process that a collector has as long as nobody asks for a check. */
function killStore({ child }: Program): void {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
  process.kill(Number(children.trim()), 'SIGKILL')
}
