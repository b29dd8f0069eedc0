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
    const settings = { ...config.settings, localOnly: true }
    await api.post('/versions', { config: { ...config, settings }, note: 'Local', base: version })
    await page.goto(`${stack.shop.url}/`)
    await page.getByRole('button', { name: /accept/i }).click()
    await page.goto(`${stack.shop.url}/`)
    await page.evaluate(() => window.segue.push(['track', 'purchase', { value: 80 }]))
    await page.goto('about:blank')

    const read = () => api.get<Report>('/reports/segment-variant')
    await expect
      .poll(async () => sumOf((await read()).rows, 'conversions'), { timeout: 20_000 })
      .toBeGreaterThan(0)
    const { rows } = await read()
    expect(rows.every(({ segment }) => segment === '*')).toBe(true)
    expect(sumOf(rows, 'converted')).toBe(sumOf(rows, 'conversions'))
    expect(sumOf(rows, 'revenue')).toBe(sumOf(rows, 'conversions') * 80)
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

function sumOf(rows: readonly Row[], figure: 'converted' | 'conversions' | 'revenue'): number {
  return rows.reduce((sum, row) => sum + row[figure], 0)
}

interface Row {
  readonly segment: string
  readonly converted: number
  readonly conversions: number
  readonly revenue: number
}

interface Report {
  readonly rows: readonly Row[]
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
