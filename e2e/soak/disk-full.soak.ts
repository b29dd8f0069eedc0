import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { startStack } from '../stack.ts'
import { countGood, signIn } from '../studio-api.ts'
import { createSoakBatch, sendBatch } from './send-batch.ts'

const disk = mountSmallDisk()

test.skipIf(disk === undefined).each([
  ['the room that is to stay free is used up', '24', 'DISK_FULL', 70],
  ['the disk is full to the last byte', '0', 'LOG_UNWRITABLE', 200],
])(
  'when %s, it refuses, answers reports, and resumes by itself',
  async (_, wanted, code, fillMb) => {
    process.env.TMPDIR = disk
    process.env.SEGUE_DISK_FREE_MB = wanted
    const stack = await startStack()
    onTestFinished(stack.stop)
    const api = await signIn(stack)
    const count = () => countGood(api)
    const send = () => sendBatch(stack, createSoakBatch(200))
    const errorOf = async () => {
      const response = await send()
      return response.ok ? 'none' : ((await response.json()) as Refused).error.code
    }

    let sent = 0
    for (; sent < 5; sent += 1) expect((await send()).status).toBe(200)
    await expect.poll(count, { timeout: 10_000 }).toBe(sent * 200)
    const ballast = join(disk ?? '', 'ballast')
    fill(ballast, fillMb)
    await expect.poll(errorOf, { timeout: 30_000, interval: 50 }).toBe(code)
    const refused = await send()
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([503, true])
    const atLeast = await count()
    expect(atLeast).toBeGreaterThanOrEqual(sent * 200)
    // Longer than the store rests before it writes its log back, for which there is no room.
    const fullAt = Date.now()
    const askedMs = () => count().then(() => Date.now() - fullAt)
    await expect.poll(askedMs, { timeout: 30_000, interval: 500 }).toBeGreaterThan(FULL_MS)
    rmSync(ballast)
    await expect.poll(errorOf, { timeout: 30_000, interval: 500 }).toBe('none')
    await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(atLeast)
    expect((await fetch(`${stack.collector.url}/readyz`)).status).toBe(200)
    console.log(`${code}: refused with Retry-After, reports answered, resumed by itself`)
  },
)

const FULL_MS = 8_000

interface Refused {
  readonly error: { readonly code: string }
}

/** Writes until so many megabytes are used or nothing more fits. */
function fill(path: string, megabytes: number): void {
  try {
    for (let written = 0; written < megabytes; written += 1) {
      writeFileSync(path, Buffer.alloc(1_048_576, 1), { flag: 'a' })
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

/** A disk of 80 MB in memory; undefined where this user may not mount one. */
function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'segue-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'none', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  afterAll(() => {
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  })
  return folder
}
