import { beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { breakPlatform, STATES } from './platform-states.ts'
import { toGrantedPage, withTracks } from './shop.ts'
import { startStandIn } from './stand-in.ts'

/** What is seen in a frame whose platform is broken. */
interface Seen {
  readonly note: string
  readonly isVisible: boolean
  readonly uncaught: readonly string[]
  readonly callMs: number
}

let seen: readonly Seen[]

/** Each state has a frame of its own, one after the other in a single page: a page for each took five times as long. */
beforeAll(async () => {
  const site = await startStandIn()
  const browser = await openBrowser()
  site.config = withTracks(
    'engagement',
    'links',
    'forms',
    'media',
    'frustration',
    'vitals',
    'context',
    'display',
  )
  for (const [path, harm] of STATES) {
    const words = [path, harm].map((word) => JSON.stringify(word)).join()
    const head = `<script>(${breakPlatform})(${words})</script>`
    site.pages[toPath(path, harm)] = toGrantedPage('', head)
  }
  site.pages['/'] = '<!doctype html><title>Frames</title>'
  const page = await browser.newPage()
  await page.goto(site.shopUrl)
  const paths = STATES.map(([path, harm]) => toPath(path, harm))
  const answers = await page.evaluate(lookInto, paths)
  // What hangs does so at each look; what a busy machine held up does not.
  for (const [index, path] of paths.entries())
    for (let looks = 1; looks < LOOKS_MAX && isSlow(answers[index]); looks += 1)
      answers[index] = (await page.evaluate(lookInto, [path]))[0] as Seen
  seen = answers
  await leaveBrowser(browser)
  await site.stop()
})

test.each(STATES.map((state, index) => [...state, index] as const))(
  'where %s %s, the page is whole, hears no error and waits for no call',
  (_path, _harm, canChange, index) => {
    const { note, isVisible, uncaught, callMs } = seen[index] as Seen
    expect(canChange ? ['Welcome'] : ['Welcome', 'Hello']).toContain(note)
    expect(isVisible).toBe(true)
    expect(uncaught).toEqual([])
    expect(callMs).toBeLessThanOrEqual(CALL_MS_MAX)
  },
)

test('a frame that is not broken makes every call, so the frames above can fail', () => {
  expect(STATES.length).toBeGreaterThan(80)
  expect(seen.filter(({ note }) => note === 'Welcome').length).toBeGreaterThan(60)
})

function isSlow(answer: Seen | undefined): boolean {
  return answer !== undefined && answer.callMs > CALL_MS_MAX
}

function toPath(path: string, harm: string): string {
  return `/${path}/${harm.replaceAll(' ', '-')}`
}

/** Runs in the page: opens the addresses in frames, 24 at a time, and looks at each after its calls had time to fail. */
async function lookInto(paths: readonly string[]): Promise<Seen[]> {
  async function look(path: string): Promise<Seen> {
    const frame = document.createElement('iframe')
    frame.src = path
    document.body.append(frame)
    await new Promise((done) => {
      frame.onload = done
    })
    const inner = frame.contentWindow as Window & { uncaught: string[] }
    const since = performance.now()
    const text = 'x'.repeat(900)
    for (let made = 0; made < 12; made += 1) inner.segue.push(['track', 'anything', { text }])
    for (const call of ['page', 'getStage', 'getSegments', 'getConsent', 'reset'])
      inner.segue.push([call])
    inner.segue.push(['identify', 'user'])
    const callMs = performance.now() - since
    await new Promise((done) => setTimeout(done, 700))
    inner.dispatchEvent(new Event('pagehide'))
    const heading = inner.document.querySelector('h1') as HTMLElement
    const answer = {
      note: inner.document.querySelector('#note')?.textContent ?? '',
      isVisible: heading.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      uncaught: inner.uncaught,
      callMs,
    }
    frame.remove()
    return answer
  }
  const answers: Seen[] = []
  for (let first = 0; first < paths.length; first += 24)
    answers.push(...(await Promise.all(paths.slice(first, first + 24).map(look))))
  return answers
}

/** Longest time that the calls of a page may take together. */
const CALL_MS_MAX = 500

/** Looks at a state whose calls take longer: a state is slow when all of them say so. */
const LOOKS_MAX = 5
