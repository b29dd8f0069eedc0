import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { countGood, signIn } from '../studio-api.ts'
import type { FloodResult, FloodTerms } from './flood.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.stop())

test('at three times what it can take it refuses in order, answers the others soon, and in the end nothing is lost', async () => {
  const quiet = await addSite()
  const result = await flood({
    url: stack.collector.url,
    keys: { loud: stack.collector.key, quiet: quiet.key },
    eventsPerBatch: EVENTS,
    ms: FLOOD_MS,
  })
  console.log(JSON.stringify(result))
  const sites = { loud: stack.collector.site, quiet: quiet.id }
  for (const key of ['loud', 'quiet'] as const) {
    const api = await signIn(stack, sites[key])
    await expect.poll(() => countGood(api), { timeout: 120_000 }).toBe(result.taken[key] * EVENTS)
  }
  expect(result.refused.loud).toBeGreaterThan(0)
  // Who sends a tenth of what there is room for is not made to wait for the other.
  expect(result.refused.quiet).toBeLessThan(result.taken.quiet / 100)
  expect(Math.max(result.p99.loud, result.p99.quiet)).toBeLessThan(500)
}, 870_000)

/** Another site with the same config. */
async function addSite(): Promise<{ readonly id: string; readonly key: string }> {
  const { get, post } = await signIn(stack)
  const { config } = await get<{ config: object }>('/versions/1')
  const origins = ['http://127.0.0.1:*']
  // From the site's own path up to the list of all.
  return post('/../../sites', { config: { ...config, site: 'quiet' }, origins })
}

/** A process of its own, with less right to the processor than the collector that it measures. */
async function flood(terms: FloodTerms): Promise<FloodResult> {
  const outfile = join(stack.data, 'flood.mjs')
  const entry = join(import.meta.dirname, 'flood.ts')
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' })
  const words = ['-n', '10', process.execPath, outfile, JSON.stringify(terms)]
  const { stdout } = await promisify(execFile)('nice', words, { maxBuffer: 100_000_000 })
  return JSON.parse(stdout)
}

const EVENTS = 20
const FLOOD_MS = 20_000
