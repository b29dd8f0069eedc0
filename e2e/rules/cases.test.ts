import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'

const folder = new URL('../../packages/rules/cases/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

let browser: Browser
let page: Page

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['@segue/rules/cases'],
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    conditions: ['segue:source'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'cases',
  })
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
})

afterAll(() => browser?.close())

test.each(files)('a browser answers the cases of %s as they are written', async (name) => {
  const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  const wrong = await page.evaluate(({ cases: given, kind: _, topic: __, ...defaults }) => {
    const { runCase, expectedOf } = (window as unknown as { cases: Runner }).cases
    const textOf = (value: unknown) => JSON.stringify(value)
    return given
      .filter((one: object) => textOf(runCase({ ...defaults, ...one })) !== textOf(expectedOf(one)))
      .map(({ id }: { id: number }) => id)
  }, file)
  expect(wrong).toEqual([])
})

interface Runner {
  readonly runCase: (given: object) => unknown
  readonly expectedOf: (given: object) => unknown
}
