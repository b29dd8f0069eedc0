import { expect, test } from 'vitest'
import { sendAllNow, useVisit } from './visit.ts'

const visit = useVisit({}, 'own')
const TABS = ['/', '/1', '/2', '/3', '/4', '/5']

test.each([
  ['refuses', { status: 503 }],
  ['refuses and says how long', { status: 503, headers: { 'retry-after': '60' } }],
  ['has too much to do', { status: 429 }],
  ['asks to wait', { status: 429, headers: { 'retry-after': '60' } }],
])('six tabs ask a collector that %s as one, and then everything arrives', async (_, answer) => {
  const { context, page, site } = visit
  const posts = () => site.requests.filter((request) => request.startsWith('POST')).length
  site.answer = answer
  await context.addInitScript(countTurns)
  const pages = [page]
  while (pages.length < TABS.length) pages.push(await context.newPage())
  await Promise.all(pages.map((tab, index) => tab.goto(`${site.shopUrl}${TABS[index]}`)))
  const made = await Promise.all(
    pages.map((tab) =>
      tab.evaluate(() => {
        const ids: string[] = []
        window.segue.on('event', (event) => ids.push((event as { id: string }).id))
        for (let made = 0; made < 3; made += 1) window.segue.push(['track', 'kept'])
        return ids
      }),
    ),
  )
  for (const tab of pages)
    await expect.poll(() => tab.evaluate(() => window.turns), WAIT).toBeGreaterThan(0)
  expect(posts()).toBe(1)
  site.answer = { status: 200 }
  await sendAllNow(context)
  const ids = made.flat()
  const stored = await site.until((events) =>
    ids.every((id) => events.some((event) => event.id === id)),
  )
  expect(stored.filter(({ type }) => type === 'kept')).toHaveLength(TABS.length * 3)
})

/** Runs in the page, before its scripts: counts the turns that it had among the tabs, each once it is over. */
function countTurns(): void {
  window.turns = 0
  const { locks } = navigator
  const request = locks.request.bind(locks) as (...given: unknown[]) => Promise<unknown>
  const counting = (name: string, options: LockOptions, hold: LockGrantedCallback<unknown>) => {
    let isOurs = false
    const turn = request(name, options, (lock: Lock | null) => {
      isOurs = lock !== null
      return hold(lock)
    })
    void turn.then(() => {
      if (isOurs) window.turns += 1
    })
    return turn
  }
  Object.defineProperty(locks, 'request', { value: counting })
}

declare global {
  interface Window {
    turns: number
  }
}

const WAIT = { timeout: 20_000 }
