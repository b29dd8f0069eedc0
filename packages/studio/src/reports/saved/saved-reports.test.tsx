// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../../testing/render-studio.tsx'
import { REPORTS } from '../../testing/reports.ts'
import { type Answers, SIGNED_IN, toRefusal } from '../../testing/stand-in-collector.ts'
import { until } from '../../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import '../reports-screen.tsx'

let studio: Rendered
afterEach(() => studio.stop())

const SAVED = {
  ...{ id: 's1', name: 'Checkout <b>', report: 'funnel', period: 'last week', at: 0 },
  revision: 3,
  ...{ query: { steps: 'page_view,purchase' }, by: 'ana@shop.example', misfits: [] as object[] },
}
const PATH = '/api/sites/shop/saved-reports'

/** Opens the reports with what is saved; gives what was sent, by call. */
function open(address: string, saved: readonly object[], others: Answers = {}) {
  const sent: [string, unknown][] = []
  const list = [...saved]
  const note = (call: string) => (body: unknown) => {
    sent.push([call, body])
    return { saved: SAVED }
  }
  const reports = Object.entries(REPORTS).map(([name, answer]) => [
    `GET /api/sites/shop/reports/${name}`,
    answer,
  ])
  studio = renderStudio(`/reports${address}`, {
    ...Object.fromEntries(reports),
    [`GET ${PATH}`]: () => ({ saved: list }),
    [`POST ${PATH}`]: (body: object) => {
      sent.push(['save', body])
      const saved = { ...SAVED, ...body, id: 's2' }
      list.push(saved)
      return { saved }
    },
    [`POST ${PATH}/s1/rename`]: note('rename'),
    [`POST ${PATH}/s1/question`]: note('question'),
    [`DELETE ${PATH}/s1`]: note('remove'),
    [`GET ${PATH}/s1/answer`]: REPORTS.funnel,
    [`GET ${PATH}/s2/answer`]: REPORTS.funnel,
    ...others,
  })
  return sent
}

const has = (text: string) =>
  until(() => expect(studio.page.textContent?.replaceAll('\u00a0', ' ')).toContain(text))

async function type(selector: string, text: string): Promise<void> {
  const field = await studio.find<HTMLInputElement>(selector)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Chooses in the last field with this label. */
async function choose(label: string, value: string): Promise<void> {
  const field = await until(() => {
    const labels = [...studio.page.querySelectorAll('label')]
    const found = labels.reverse().find(({ textContent }) => textContent === label)
    if (!found) throw new Error(`There is no ${label}.`)
    return document.getElementById(found.htmlFor) as HTMLSelectElement
  })
  field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

test('a saved report is one press away, and says what it asks', async () => {
  open('', [SAVED])
  const link = await studio.find<HTMLAnchorElement>('.saved-bar a')
  expect(link.textContent).toBe('Checkout <b>')
  link.click()
  await has('Funnel, last week, steps page_view,purchase')
  await has('25.0 % come from page_view to purchase')
  expect((await studio.find('.saved-bar a')).getAttribute('aria-current')).toBe('page')
  expect(studio.page.textContent).not.toContain('Save…')
  ;(await studio.button('Paths')).click()
  await has('100.0 % of the visits begin on /<b>')
})

test('the question on the screen is kept as it is asked, and opened', async () => {
  const sent = open('?show=funnel&days=7', [])
  ;(await studio.button('Save…')).click()
  const name = await studio.find<HTMLInputElement>('dialog input')
  const keep = await studio.button('Save the report')
  expect(keep.disabled).toBe(true)
  name.value = ' Checkout '
  name.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => expect(keep.disabled).toBe(false))
  keep.click()
  await until(() =>
    expect(sent).toEqual([
      [
        'save',
        {
          ...{ name: 'Checkout', report: 'funnel', period: 'last 7 days' },
          query: { steps: 'page_view,purchase', order: 'loose', hours: 168 },
        },
      ],
    ]),
  )
  await has('Checkout Funnel, last 7 days')
})

test.each([
  ['last week', 1],
  ['last month', 2],
  ['2026-10-23T00:00:00.000Z/2026-11-22T00:00:00.000Z', 3],
])('%s is what it is about when that was chosen', async (period, place) => {
  const sent = open('?show=paths', [])
  ;(await studio.button('Save…')).click()
  const name = await studio.find<HTMLInputElement>('dialog input')
  name.value = 'Ways'
  name.dispatchEvent(new Event('input', { bubbles: true }))
  const choice = await studio.find<HTMLSelectElement>('dialog select')
  choice.selectedIndex = place
  choice.dispatchEvent(new Event('change', { bubbles: true }))
  const keep = await studio.button('Save the report')
  await until(() => expect(keep.disabled).toBe(false))
  keep.click()
  await until(() => expect(sent).toMatchObject([['save', { period, query: {} }]]))
})

test('one about fixed days is given other days and visitors, in its place', async () => {
  const period = '2026-11-01/2026-11-08'
  const loyalty = { ...SAVED, id: 's2', name: 'Other report', report: 'loyalty' }
  const sent = open('?saved=s1', [{ ...SAVED, period }, loyalty])
  ;(await studio.find<HTMLAnchorElement>('a[href*="change=s1"]')).click()
  await has('You are changing what “Checkout <b>” asks.')
  await choose('Compare with', 'year')
  ;(await studio.button('Show it')).click()
  await until(() => expect(location.search).toContain('compare=year'))
  ;(await studio.button('Save…')).click()
  await studio.find('dialog')
  const [place, about] = [...studio.page.querySelectorAll<HTMLSelectElement>('dialog select')]
  expect([...(place?.options ?? [])].map(({ text }) => text)).toEqual([
    'A new report',
    'In place of Checkout <b>',
  ])
  expect([place?.value, about?.value]).toEqual(['s1', period])
  await choose('Period', 'other days')
  const keep = await studio.button('Save in its place')
  await until(() => expect(keep.disabled).toBe(true))
  await type('dialog .field:nth-child(1) [type=date]', '2026-11-10')
  await type('dialog .field:nth-child(2) [type=date]', '2026-11-15')
  await until(() => expect(keep.disabled).toBe(false))
  keep.click()
  const query = { ...SAVED.query, compare: 'year', order: 'loose', hours: 168 }
  await until(() =>
    expect(sent).toEqual([['question', { period: '2026-11-10/2026-11-15', query, revision: 3 }]]),
  )
  await until(() => expect(location.search).toBe('?saved=s1'))
})

test.each(['last week', '2026-11-01/2026-11-08'])(
  'one about %s that somebody else changed is saved over only after that was seen',
  async (period) => {
    const theirs = { ...SAVED, period: 'last month', by: 'bo@shop.example', revision: 4 }
    const list: object[] = [{ ...SAVED, period }]
    const sent: object[] = []
    open('?show=funnel&days=7&change=s1', [], {
      [`GET ${PATH}`]: () => ({ saved: list }),
      [`POST ${PATH}/s1/question`]: (body: { revision: number }) => {
        sent.push(body)
        list[0] = theirs
        if (body.revision !== theirs.revision) return toRefusal(409, 'SAVED_REPORT_NOT_CURRENT')
        return { saved: theirs }
      },
    })
    await has('You are changing')
    ;(await studio.button('Save…')).click()
    ;(await studio.button('Save in its place')).click()
    await has('bo@shop.example changed what “Checkout <b>” asks in the meantime')
    await has('It asks now: Funnel, last month, steps page_view,purchase.')
    expect(studio.page.textContent).not.toContain('Message of SAVED_REPORT_NOT_CURRENT')
    const about = studio.page.querySelectorAll<HTMLSelectElement>('dialog select')[1]
    expect(about?.value).toBe(period)
    ;(await studio.button('Save in its place')).click()
    await until(() => expect(location.search).toBe('?saved=s1'))
    expect(sent).toMatchObject([
      { period, revision: 3 },
      { period, revision: 4 },
    ])
  },
)

test('costs that were saved are changed in their place, and those of this browser stay', async () => {
  const saved = { ...SAVED, report: 'segments', period: 'whole run', query: { costs: '{"*":5}' } }
  const sent = open('?saved=s1', [saved], { [`GET ${PATH}/s1/answer`]: REPORTS.segments })
  ;(await studio.find<HTMLAnchorElement>('a[href*="change=s1"]')).click()
  const first = '.funnel-form .field:first-child input[type=number]'
  const field = () => studio.page.querySelector<HTMLInputElement>(first)
  await until(() => expect(field()?.value).toBe('5'))
  await type(first, '80')
  ;(await studio.button('Show what came back')).click()
  ;(await studio.button('Save…')).click()
  ;(await studio.button('Save in its place')).click()
  await until(() => expect(sent).toMatchObject([['question', { query: { costs: '{"*":80}' } }]]))
  await until(() => expect(location.search).toBe('?saved=s1'))
  ;(await studio.button('Worth')).click()
  await until(() => expect(field()?.value).toBe(''))
})

test('a name that is taken is told, and the dialog stays', async () => {
  open('', [], { [`POST ${PATH}`]: () => toRefusal(409, 'SAVED_REPORT_EXISTS') })
  ;(await studio.button('Save…')).click()
  const name = await studio.find<HTMLInputElement>('dialog input')
  name.value = 'Checkout'
  name.dispatchEvent(new Event('input', { bubbles: true }))
  const keep = await studio.button('Save the report')
  await until(() => expect(keep.disabled).toBe(false))
  keep.click()
  await has('Message of SAVED_REPORT_EXISTS.')
})

test('one that does not fit any more says what of it, and asks for nothing', async () => {
  const misfits = [{ path: 'where', received: 'segment:runner', expected: 'a segment' }]
  const asked: unknown[] = []
  open('?saved=s1', [{ ...SAVED, misfits }], { [`GET ${PATH}/s1/answer`]: () => asked.push(1) })
  await has('This report names what the site config no longer has')
  await has('Not there: segment:runner.')
  await has('Checkout <b>: does not fit any more')
  expect(asked).toEqual([])
})

test('one without a drawing names the way to its table, one that was deleted says so', async () => {
  open('?saved=s1', [{ ...SAVED, report: 'goals' }])
  await has('npx segue report --saved "Checkout <b>"')
  studio.stop()
  open('?saved=gone', [SAVED])
  await has('There is no such saved report')
})

test('conditions and comparison are asked, saved, and there again to be changed', async () => {
  const asked: string[] = []
  const sent = open('?show=funnel&days=7&hours=24', [], {
    'GET /api/sites/shop/reports/funnel': (_: unknown, query: URLSearchParams) => {
      asked.push(`${query.get('where')} ${query.get('compare')} ${query.get('firstSeen')}`)
      return { ...REPORTS.funnel, ...(query.has('compare') && { compared: REPORTS.funnel }) }
    },
  })
  await has('Choose visitors, or compare')
  ;(await studio.button('Add a condition')).click()
  await choose('Is', 'runner')
  ;(await studio.button('Add a condition')).click()
  await choose('Condition 2', 'device')
  await type('.report-term:nth-child(2) input', 'phone')
  await type('input[type=date]', '2026-11-01')
  await type('.report-terms .field:nth-child(2) input[type=date]', '2026-11-08')
  await choose('Compare with', 'previous')
  const show = await studio.button('Show it')
  show.click()
  await has('The period it is held against')
  await has('visitors: segment:runner, device:phone, first seen 2026-11-01 to 2026-11-08, against')
  expect(asked.at(-1)).toBe('segment:runner,device:phone previous 2026-11-01/2026-11-08')
  expect(studio.page.contains(show)).toBe(true)
  ;(await studio.button('Save…')).click()
  await type('dialog input', 'Runners')
  const keep = await studio.button('Save the report')
  await until(() => expect(keep.disabled).toBe(false))
  keep.click()
  const query = {
    ...{ where: 'segment:runner,device:phone', firstSeen: '2026-11-01/2026-11-08' },
    ...{ compare: 'previous', steps: 'page_view,purchase', order: 'loose', hours: 24 },
  }
  await until(() =>
    expect(sent).toMatchObject([['save', { report: 'funnel', period: 'last 7 days', query }]]),
  )
  const change = await studio.find<HTMLAnchorElement>('a[href*="show=funnel"].button')
  change.click()
  await until(() =>
    expect(studio.page.querySelector('.terms summary')?.textContent).toContain('device:phone'),
  )
  const fields = () => [
    ...studio.page.querySelectorAll<HTMLInputElement>('.terms :is(input, select)'),
  ]
  await until(() =>
    expect(fields().map(({ value }) => value)).toEqual([
      ...['segment', 'runner', 'device', 'phone', '2026-11-01', '2026-11-08', 'previous'],
    ]),
  )
  expect(asked.at(-1)).toBe('segment:runner,device:phone previous 2026-11-01/2026-11-08')
  ;(await studio.button('Everyone again')).click()
  await has('Choose visitors, or compare')
  await until(() => expect(asked.at(-1)).toBe('null null null'))
})

test('a saved report is shared as it is seen, with its conditions', async () => {
  const query = { ...SAVED.query, where: 'segment:runner', compare: 'year' }
  const shared: unknown[] = []
  open('?saved=s1', [{ ...SAVED, query }], {
    'GET /api/sites/shop/shared-reports': { shared: [] },
    'POST /api/sites/shop/shared-reports': (body: unknown) => {
      shared.push(body)
      return { link: 'https://x.example/shared#t' }
    },
  })
  ;(await studio.button('Share…')).click()
  ;(await studio.button('Make a link')).click()
  const period = [REPORTS.funnel.from, REPORTS.funnel.until].map((at) => new Date(at).toISOString())
  await until(() =>
    expect(shared).toEqual([
      { report: 'funnel', query: { ...query, from: period[0], until: period[1] }, days: 30 },
    ]),
  )
})

test('one that is held against another period has both', async () => {
  const answer = { ...REPORTS.funnel, compared: REPORTS.funnel }
  open('?saved=s1', [SAVED], { [`GET ${PATH}/s1/answer`]: answer })
  await has('The period it is held against')
  expect(studio.page.querySelectorAll('.drawing-svg')).toHaveLength(2)
})

test('they are renamed and deleted', async () => {
  const sent = open('', [SAVED])
  ;(await studio.button('Manage…')).click()
  const name = await studio.find<HTMLInputElement>('dialog input')
  name.value = 'Till'
  name.dispatchEvent(new Event('input', { bubbles: true }))
  const rename = await studio.button('Rename Checkout <b>')
  await until(() => expect(rename.disabled).toBe(false))
  rename.click()
  await until(() => expect(sent).toEqual([['rename', { name: 'Till' }]]))
  const remove = await studio.button('Delete Checkout <b>')
  await until(() => expect(remove.disabled).toBe(false))
  remove.click()
  await until(() => expect(sent.at(-1)?.[0]).toBe('remove'))
})

test('who may only look opens them, and changes none', async () => {
  const sites = [{ ...SIGNED_IN.sites[0], role: 'viewer' }]
  open('', [SAVED], { 'GET /api/session': { ...SIGNED_IN, sites } })
  await studio.find('.saved-bar a')
  expect(studio.page.textContent).not.toMatch(/Manage…|Save…/)
})
