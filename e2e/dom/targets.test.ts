import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EDITS, type Edit, REPEAT_BLOCK } from './corpus/edits.ts'
import { useStreamingSite } from './use-streaming-site.ts'
import { toHead, type Visit, visit } from './visit.ts'

const streaming = useStreamingSite()
let visited: Visit

beforeAll(async () => {
  const { browser, site } = streaming
  const streamed = site.createPage()
  const [opened] = await Promise.all([
    visit(browser, streamed),
    streamed.send(`${toHead([])}<body></body>`).then(streamed.end),
  ])
  visited = opened
  await visited.page.waitForLoadState('load')
})

afterAll(() => visited?.close())

const STYLES = ['semantic', 'utility', 'builder']

test('what was picked is found again after a deploy, and nothing else is ever changed', async () => {
  const results = await runAll(EDITS)
  const there = results.filter(({ isThere }) => isThere)
  const found = there.filter(({ found }) => found.length > 0)
  expect(results.flatMap(toMistakes)).toEqual([])
  const readme = readFileSync('packages/dom/README.md', 'utf8')
  expect(/(\d+) styles of pages and (\d+) edits, (\d+) of (\d+)/.exec(readme)?.slice(1)).toEqual(
    [STYLES, EDITS, found, there].map(({ length }) => `${length}`),
  )
  expect(found.length / there.length).toBeGreaterThanOrEqual(0.95)
})

test('where a block comes twice, the very same, the copy is not changed', async () => {
  const results = await runAll([['its block twice', REPEAT_BLOCK]])
  expect(results.flatMap(toMistakes)).toEqual([])
})

async function runAll(edits: readonly (readonly [string, Edit])[]): Promise<Result[]> {
  const results: Result[] = []
  for (const style of STYLES) {
    const html = JSON.stringify(readFileSync(`e2e/dom/corpus/${style}.html`, 'utf8'))
    for (const [words, edit] of edits)
      results.push(
        ...(await visited.page.evaluate<Result[]>(
          `(${tryAll})(${html}, ${edit}, ${JSON.stringify(`${style}, ${words}`)})`,
        )),
      )
  }
  return results
}

/** A mistake is another element that was changed, and a target that went missing unnoticed. */
function toMistakes({ where, truth, found, state }: Result): string[] {
  const isRight = found.every((one) => one === truth) && (found.length > 0 || state === 'missing')
  return isRight ? [] : [`${where}: ${truth} became ${found.join(' and ')} and is ${state}`]
}

/** What the test uses of the package, which the site serves. */
interface Dom {
  describeTarget(element: Element): object | undefined
  startChanges(
    changes: readonly object[],
    options: { document: Document; onState(change: object, state: string): void },
  ): () => void
}

/** What came of one target after one edit. */
interface Result {
  readonly where: string
  readonly truth: string
  readonly isThere: boolean
  /** Who the changed elements were: `none` for one that is no target of the corpus or a copy. */
  readonly found: readonly string[]
  readonly state: string
}

/**
 * For each target of a page that the edit concerns: describes it, edits the page, changes what is found by the
 * description.
 */
function tryAll(html: string, edit: Edit, where: string): Result[] {
  const { dom } = globalThis as unknown as { dom: Dom }
  type Known = Element & { truth?: string }
  const open = (): Known[] => {
    document.body.innerHTML = html
    return [...document.querySelectorAll('[data-truth]')].map((element) => {
      const truth = `${element.getAttribute('data-truth')}`
      element.removeAttribute('data-truth')
      return Object.assign(element, { truth })
    })
  }
  return open().flatMap((_, index) => {
    const known = open()[index] as Known
    const truth = `${known.truth}`
    const target = dom.describeTarget(known)
    const before = document.body.innerHTML
    edit(known)
    if (document.body.innerHTML === before) return []
    const isThere = [...document.querySelectorAll('*')].some(
      (one) => (one as Known).truth === truth,
    )
    if (!target) return [{ where, truth, isThere, found: [], state: 'missing' }]
    let state = ''
    const stop = dom.startChanges([{ kind: 'class', target, add: ['hit'] }], {
      document,
      onState: (_, next) => {
        state = next
      },
    })
    const found = [...document.querySelectorAll('.hit')].map(
      (one) => (one as Known).truth ?? 'none',
    )
    stop()
    return [{ where, truth, isThere, found, state }]
  })
}
