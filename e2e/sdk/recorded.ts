import type { Page } from 'playwright-core'

/** Notes what Segue records on the pages that are opened from now on, so that a test need not wait for the wire. */
export async function noteRecorded(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recorded: string[] = []
    const note = (event: { type: string }) => recorded.push(event.type)
    Object.assign(window, { recorded, segue: [['on', 'event', note]] })
  })
}

/** Resolves when the page at hand has recorded so many events of a type. */
export async function untilRecorded(page: Page, type: string, count = 1): Promise<void> {
  await page.waitForFunction(
    ([type, count]) => {
      const { recorded } = window as unknown as { recorded: string[] }
      return recorded.filter((known) => known === type).length >= Number(count)
    },
    [type, count],
  )
}
