import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { buildImplementation, CASE_FILES, readCases } from './rules-cases.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: await buildImplementation() })
})

afterAll(() => leaveBrowser(browser))

test.each(CASE_FILES)('a browser answers the cases of %s as they are written', async (name) => {
  const wrong = await page.evaluate((cases) => {
    const { runCase, expectedOf } = (window as unknown as { implementation: Runner }).implementation
    const textOf = (value: unknown) => JSON.stringify(value)
    return cases
      .filter((one) => textOf(runCase(one)) !== textOf(expectedOf(one)))
      .map(({ id }) => id)
  }, readCases(name))
  expect(wrong).toEqual([])
})

interface Runner {
  readonly runCase: (given: object) => unknown
  readonly expectedOf: (given: object) => unknown
}
