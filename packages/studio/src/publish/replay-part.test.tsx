// @vitest-environment happy-dom
import type { ReplayAnswer, ReplayQuestion } from '@segue/protocol/api'
import { afterEach, expect, test } from 'vitest'
// Loaded before the first test, which then need not wait for it.
import '../audiences/audiences-screen.tsx'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { PUBLISHED, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'

let rendered: Rendered
afterEach(() => rendered.stop())

const REPLAY = 'POST /api/sites/shop/audiences/replay'
const segments = [{ ...SITE_CONFIG.segments[0]!, name: 'Joggers' }]
const config = { ...SITE_CONFIG, segments }
const draft = { revision: 1, config, base: PUBLISHED.version, at: 0, by: 'bo@shop.example' }

/** 300 visitors in two parts: of each, some move on. */
function toPart({ from = 0 }: ReplayQuestion, moved = 20): ReplayAnswer {
  const visitors = from === 0 ? 200 : 100
  const move = { from: 'awareness', to: 'decision', visitors: moved, examples: ['a/b'] }
  const report = { visitors, segments: [], stages: moved > 0 ? [move] : [], arms: [] }
  return { asOf: 7, since: 1, all: 300, known: 800, next: from === 0 ? 200 : null, report }
}

async function open(answer: (question: ReplayQuestion) => unknown): Promise<ReplayQuestion[]> {
  const asked: ReplayQuestion[] = []
  const replay = (question: ReplayQuestion) => {
    asked.push(question)
    return answer(question)
  }
  const answers = { [REPLAY]: replay, 'GET /api/sites/shop/draft': { draft } }
  rendered = renderStudio('/audiences', answers)
  ;(await rendered.button('Publish…')).click()
  return asked
}

function hasText(text: string): Promise<void> {
  return until(() => expect(rendered.page.textContent).toContain(text))
}

test('whoever opens the dialog is told whom it would move, added up over all parts', async () => {
  const asked = await open((question) => toPart(question))
  await hasText('40 visitors of the last 30 days would move from Awareness to Decision.')
  await hasText('300 visitors of the last 30 days, of 800 that are known')
  expect(asked.map(({ from, asOf }) => [from, asOf])).toEqual([
    [undefined, undefined],
    [200, 7],
  ])
  const link = await rendered.find<HTMLAnchorElement>('.replay a')
  expect(link.getAttribute('href')).toBe('/studio/visitors?visitor=a%2Fb')
})

test('a replay tells how far it is, can be stopped and begun again', async () => {
  let isHeld = true
  const asked = await open((question) =>
    question.from && isHeld ? new Promise(() => {}) : toPart(question),
  )
  await hasText('200 of 300 visitors')
  const bar = await rendered.find<HTMLProgressElement>('progress')
  expect([bar.value, bar.max]).toEqual([200, 300])
  ;(await rendered.button('Stop')).click()
  await hasText('Stopped after 200 visitors.')
  isHeld = false
  ;(await rendered.button('Start again')).click()
  await hasText('40 visitors of the last 30 days')
  expect(asked).toHaveLength(4)
})

test.each<[string, (question: ReplayQuestion) => unknown, string]>([
  [
    'that nobody would be elsewhere',
    (question) => toPart(question, 0),
    'Nobody of 300 visitors of the last 30 days would be elsewhere.',
  ],
  [
    'that there is nobody to replay',
    () => ({ ...toPart({ config, from: 200 }, 0), all: 0 }),
    'Nobody did anything in the last 30 days',
  ],
  ['why it failed', () => toRefusal(503, 'AUDIENCES_TOO_SLOW'), 'Remedy of AUDIENCES_TOO_SLOW.'],
])('it tells %s, and publishing waits for none of it', async (_, answer, text) => {
  await open(answer)
  await hasText(text)
  expect((await rendered.button('Publish')).disabled).toBe(false)
})
