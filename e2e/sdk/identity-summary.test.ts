import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { grant, useIdentity } from './identity-stack.ts'

const visit = useIdentity({ cookie: { domain: 'shop.test', server: true } })
const SOON = { timeout: 15_000 }

test('after a grant the sample server of the guide knows the segments; after a denial nothing', async () => {
  const { page } = visit
  await page.goto(visit.originOf('a.shop.test'))
  expect(await readSummaryCookie()).toBeUndefined()
  await grant(page)
  const ask = await startSample(await visit.secret())
  expect(await ask()).toBe('For everybody')
  for (let times = 0; times < 3; times += 1)
    await page.evaluate(() =>
      window.segue.push(['track', 'view_item', { item_category: 'running' }]),
    )
  await page.goto(`${visit.originOf('a.shop.test')}/next`)
  await expect.poll(ask, SOON).toBe('For runners')
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: false, measurement: true }]),
  )
  await expect.poll(readSummaryCookie, SOON).toBeUndefined()
  expect(await ask()).toBe('For everybody')
})

async function readSummaryCookie(): Promise<string | undefined> {
  const all = await visit.context.cookies()
  return all.find(({ name }) => name === 'segue_test-shop_server')?.value
}

/** Runs the sample as it stands in the guide. Gives what it answers to a request with the browser's cookies. */
async function startSample(secret: string): Promise<() => Promise<string>> {
  const guide = readFileSync(`${ROOT.pathname}docs/identity.md`, 'utf8')
  const sample = /```js\n(import \{ createServer.*?)```/s.exec(guide)?.[1] ?? ''
  const port = await findFreePort()
  const child = spawn(process.execPath, ['--input-type=module', '-e', sample], {
    cwd: ROOT,
    env: { ...process.env, SEGUE_SECRET: secret, SEGUE_SITE: 'test-shop', PORT: String(port) },
    stdio: 'inherit',
  })
  onTestFinished(() => void child.kill())
  const ask = async () => {
    const cookies = await visit.context.cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    return (await fetch(`http://127.0.0.1:${port}`, { headers: { cookie } })).text()
  }
  await expect.poll(() => ask().catch(() => undefined), SOON).toBeDefined()
  return ask
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const ROOT = new URL('../..', import.meta.url)
