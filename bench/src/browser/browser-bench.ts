import { openBrowser } from '../../../e2e/browser.ts'
import type { Contender } from './contender.ts'
import { handWritten, served } from './contenders/bounds.ts'
import { growthbookContenders } from './contenders/growthbook.ts'
import { packageContenders } from './contenders/packages.ts'
import { segueContenders } from './contenders/segue.ts'
import { startSite } from './site.ts'
import { type Visit, visit } from './visit.ts'

/** The visits to each contender, by name, one per round. */
export type Visits = ReadonlyMap<string, readonly Visit[]>

/**
 * Visits every contender once in each round, and starts the next round with another one: what else the machine does
 * falls on all of them, and ratios within a round stand where milliseconds do not.
 */
export async function visitAll(root: string, rounds: number): Promise<Visits> {
  const contenders: readonly Contender[] = [
    served,
    handWritten(root),
    ...segueContenders(root),
    ...growthbookContenders(root),
    ...packageContenders(root),
  ]
  const site = await startSite(contenders)
  const browser = await openBrowser()
  try {
    const eye = await browser.newPage()
    const visits = new Map(contenders.map(({ name }) => [name, [] as Visit[]]))
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < contenders.length; turn += 1) {
        const contender = contenders[(round + turn) % contenders.length]
        if (contender === undefined) continue
        visits.get(contender.name)?.push(await visit(contender, { browser, eye, site }))
      }
    }
    return visits
  } finally {
    await browser.close()
    await site.stop()
  }
}
