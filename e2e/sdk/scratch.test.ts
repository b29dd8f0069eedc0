import { appendFileSync } from 'node:fs'
const require_log = (...a: unknown[]) => appendFileSync('/tmp/once4/out.txt', a.join(' ') + '\n')
import { expect, test } from 'vitest'
import { useVisit } from './visit.ts'
import { sendNow } from './visit.ts'
import { countWaiting } from './waiting.ts'
const visit = useVisit({}, 'own')
const CASES: [string, any, number, boolean][] = [
  ['503', { status: 503 }, 25, true],
  ['429 ra', { status: 429, headers: { 'retry-after': '8' } }, 20, true],
  ['never', { status: 'never' }, 50, true],
  ['503 nolock', { status: 503 }, 25, false],
  ['never nolock', { status: 'never' }, 50, false],
]
test.each(CASES.filter(([n]) => !process.env.CASE || process.env.CASE.split(',').includes(n)))('%s', async (name, answer, s, locks) => {
  const { context, page, site } = visit
  if (!locks) await context.addInitScript('Object.defineProperty(navigator, "locks", { value: undefined })')
  site.answer = answer
  const pages = [page]
  for (let i = 1; i < 6; i++) pages.push(await context.newPage())
  const t0 = Date.now()
  const times: string[] = []
  const push = site.requests.push.bind(site.requests)
  site.requests.push = (r: string) => { if (r.startsWith('POST')) times.push(((Date.now() - t0) / 1000).toFixed(2)); return push(r) }
  await Promise.all(pages.map((p, i) => p.goto(`${site.shopUrl}/tab-${i}`)))
  for (const p of pages) await p.evaluate(() => { const f = () => window.segue.push(['track', 'kept']); f(); (window as any).iv = setInterval(f, 3000) })
  await new Promise((d) => setTimeout(d, s * 1000))
  require_log(name, times.length, times.join(' '))
  site.answer = { status: 200 }
  times.length = 0
  for (const p of pages) await p.evaluate(() => { clearInterval((window as any).iv) })
  await sendNow(page)
  for (let i = 0; i < 30; i++) { await new Promise((d) => setTimeout(d, 1000)); const w = await countWaiting(page); require_log('waiting', i, w, times.length); if (!w) break }
  const ids = site.batches.flatMap(({ events }) => events.map(({ id }) => id))
  require_log(name, 'recovered', times.join(' '), ids.length, new Set(ids).size)
  expect(1).toBe(1)
}, 120000)
