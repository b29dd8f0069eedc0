import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

let data = ''
const running: ChildProcess[] = []

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'segue-start-'))
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => interrupt(child)))
  rmSync(data, { recursive: true, force: true })
})

test('npm start prints three addresses that answer, and Ctrl-C ends all of it', async () => {
  const { child, urls, output } = await start(data)
  expect((await fetch(urls.shop)).status).toBe(200)
  expect((await fetch(urls.studio)).status).toBe(200)
  expect((await fetch(`${urls.collector}/healthz`)).status).toBe(200)
  expect(await interrupt(child)).toBe(0)
  expect(output()).not.toMatch(/"level":[56]0|error/i)
  await expect(fetch(urls.shop)).rejects.toThrow()
  await expect(fetch(urls.collector)).rejects.toThrow()
})

test('a second start keeps the sign-in and the site key', async () => {
  const first = await start(data)
  await interrupt(first.child)
  const second = await start(data)
  expect(second.login).toBe(first.login)
  expect(keyOf(second.script)).toBe(keyOf(first.script))
})

test('a busy port gives a clear message and the next free one', async () => {
  const blocker = createServer()
  const port = await new Promise<number>((done) => {
    blocker.listen(0, '127.0.0.1', () => done((blocker.address() as { port: number }).port))
  })
  const { output, urls } = await start(data, { SEGUE_PORT: String(port) })
  await new Promise((done) => blocker.close(done))
  expect(output()).toMatch(new RegExp(`${port}.*(busy|in use|taken)`, 'i'))
  expect(Number(new URL(urls.collector).port)).toBeGreaterThan(port)
})

test('an unknown option is refused with the ones that exist', async () => {
  const child = spawn(process.execPath, [START, '--smaple'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr.on('data', (chunk) => {
    words += chunk
  })
  const code = await new Promise((done) => child.on('exit', done))
  expect(code).toBe(2)
  expect(words).toContain('--smaple')
  expect(words).toContain('--sample')
})

interface Started {
  readonly child: ChildProcess
  readonly urls: { readonly shop: string; readonly studio: string; readonly collector: string }
  readonly login: string
  readonly script: string
  readonly output: () => string
}

async function start(folder: string, environment: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, SEGUE_DATA: folder, SEGUE_PORT: '0', SHOP_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.push(child)
  let text = ''
  const ready = new Promise<void>((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        text += chunk
        if (/Ctrl-C ends everything/.test(text)) done()
      })
    }
    child.on('exit', (code) => fail(new Error(`npm start ended (${code}):\n${text}`)))
  })
  await ready
  const urls = {
    shop: find(text, /Shop\s+(\S+)/),
    studio: find(text, /Studio\s+(\S+)/),
    collector: find(text, /Collector\s+(\S+)/),
  }
  const script = await scriptAddress(urls.shop)
  return { child, urls, login: find(text, /sign in: (.+)/), script, output: () => text }
}

/** Ctrl-C as a terminal sends it: to every program of the group at once. */
function interrupt(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done(child.exitCode)
    child.once('exit', (code) => done(code))
    process.kill(-(child.pid ?? 0), 'SIGINT')
  })
}

async function scriptAddress(shop: string): Promise<string> {
  const html = await (await fetch(shop)).text()
  return find(html, /src="([^"]*\/segue\.js)"/)
}

function keyOf(address: string): string {
  return find(address, /\/sites\/([^/]+)\//)
}

function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`${pattern} is not in:\n${text}`)
  return found
}

const START = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url))
