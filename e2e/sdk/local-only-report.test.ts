import { expect, test } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { signIn } from '../studio-api.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test('a shop in local-only mode has its report by variant, from a store that knows no visitor', async () => {
  const { page } = visit
  const stack: Stack = await startStack()
  try {
    const api = await signIn(stack)
    const { version, config } = await api.get<Published>('/config')
    const settings = { ...config.settings, holdout: 0, localOnly: true }
    const edited = { ...config, settings, experiences: [EXPERIENCE] }
    await api.post('/versions', { config: edited, note: 'Local', base: version })
    await page.goto(`${stack.shop.url}/`)
    await page.getByRole('button', { name: /accept/i }).click()
    await page.goto(`${stack.shop.url}/`)
    await page.evaluate(() => window.segue.push(['track', 'purchase', { value: 80 }]))
    await page.goto('about:blank')

    const read = async () => (await api.get<Report>('/reports/segment-variant')).rows
    const figures = { visitors: 1, converted: 1, conversions: 1, revenue: 80 }
    await expect
      .poll(read, { timeout: 20_000 })
      .toEqual([{ experience: 'hello', segment: '*', arm: 'everyone', ...figures }])
    expect(await api.get('/reports/audience')).toMatchObject({ visitors: 0, segments: [] })
    const { events } = await api.get<Listed>('/events?limit=100')
    expect(events.map(({ visitor, event }) => [visitor, event.type])).toEqual(
      events.map(() => ['', 'local_count']),
    )
    expect(await api.get('/reports/ingest')).toMatchObject({ bad: 0 })
  } finally {
    await stack.stop()
  }
})

/** An experience that everybody meets on the home page. */
const EXPERIENCE = {
  ...{ id: 'hello', name: 'Hello', state: 'running', mode: 'personalize' },
  variants: [
    {
      ...{ id: 'everyone', name: 'Everyone' },
      changes: [{ kind: 'text', target: { selector: '#hero-title' }, text: 'Hello' }],
    },
  ],
}

interface Report {
  readonly rows: readonly object[]
}

interface Published {
  readonly version: number
  readonly config: { readonly settings?: object }
}

interface Listed {
  readonly events: readonly {
    readonly visitor: string
    readonly event: { readonly type: string }
  }[]
}
