import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type BuiltPrograms, buildPrograms } from '../testing/build-programs.ts'
import { countersOf } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { PATIENCE } from '../testing/patience.ts'
import { type Program, startProgram } from '../testing/program.ts'
import type { Backup } from './back-up.ts'
import { restore } from './restore.ts'

let programs: BuiltPrograms
beforeAll(async () => {
  programs = await buildPrograms()
})
afterAll(() => programs.remove())

const TOKEN = 'sixteen letters and more'
const start = (data = createFolder()) =>
  startProgram({ main: programs.main, data, env: { SEGUE_OPS_TOKEN: TOKEN } })

test('a backup made under load holds all that was acknowledged before, and a collector starts from it', async () => {
  const program = await start()
  for (let sent = 0; sent < 20; sent += 1) await program.send(createBatch([createEvent()]))
  const retried = createBatch([createEvent()])
  await program.send(retried)
  const load = Array.from({ length: 20 }, () => program.send(createBatch([createEvent()])))
  const [first, second] = await Promise.all([backUp(program), backUp(program)])
  expect((await Promise.all(load)).map(({ status }) => status)).toEqual(load.map(() => 200))
  expect([first.status, second.status].sort()).toEqual([200, 409])
  const { path, bytes } = (await (first.ok ? first : second).json()) as Backup
  expect(bytes).toBeGreaterThan(0)
  expect(existsSync(join(path, 'control', 'daily-salt.json'))).toBe(false)

  const data = join(createFolder(), 'restored')
  expect(await restore(path, data)).toMatchObject({ ok: true })
  // For what waited when a store was lost: it is copied there by hand.
  expect(readdirSync(join(data, 'log'))).toEqual([])
  // The test's own set-up lies beside the data.
  const target = basename(path)
  expect(readLastNoted(program.data)).toMatchObject({ action: 'backup.make', target })
  expect(readLastNoted(data)).toMatchObject({ action: 'backup.restore', target })
  const restored = await start(data)
  expect(restored.key).toBe(program.key)
  await restored.send(retried)
  await expect.poll(() => countersOf(restored, 22), PATIENCE).toMatchObject({ duplicate: 1 })
  const { good } = await countersOf(restored, 22)
  expect(good).toBeGreaterThanOrEqual(21)
  expect(good).toBeLessThanOrEqual(41)
  expect(await restore(path, data)).toEqual({ ok: false, refusal: 'DATA_IN_USE', where: data })
  expect(await restore(path, program.data)).toMatchObject({ refusal: 'DATA_IN_USE' })
})

test('what is no backup, or no longer whole, is refused before anything is written', async () => {
  const program = await start()
  const { path } = (await (await backUp(program)).json()) as Backup
  const data = join(createFolder(), 'restored')
  expect(await restore(program.data, data)).toMatchObject({ refusal: 'NO_BACKUP' })
  const users = join(path, 'control', 'users.json')
  writeFileSync(users, '[]')
  const refused = { ok: false, refusal: 'BACKUP_DAMAGED', where: users }
  expect(await restore(path, data)).toEqual(refused)
  rmSync(users)
  expect(await restore(path, data)).toEqual(refused)
  expect(existsSync(data)).toBe(false)
})

test('nobody without the token can make a backup, and a failed one leaves nothing behind', async () => {
  const program = await start()
  expect((await backUp(program, 'sixteen wrong letters')).status).toBe(401)
  rmSync(join(program.data, 'users'), { recursive: true })
  expect((await backUp(program)).status).toBe(500)
  expect(readdirSync(join(program.data, 'backups'))).toEqual([])
})

function backUp({ url }: Program, token = TOKEN): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}` }
  return fetch(`${url}/ops/backup`, { method: 'POST', headers })
}

/** The newest entry of the audit log of what is about no site. */
function readLastNoted(data: string): unknown {
  const log = readFileSync(join(data, 'control', 'audit', 'collector.ndjson'), 'utf8')
  return JSON.parse(log.split('\n').at(-1) ?? '')
}
