import { openBrowser } from '../../../e2e/browser.ts'
import { inTurns } from '../harness/in-turns.ts'
import type { Contender } from './contender.ts'
import { handWritten, served } from './contenders/bounds.ts'
import { growthbookContenders } from './contenders/growthbook.ts'
import { packageContenders } from './contenders/packages.ts'
import { segueContenders } from './contenders/segue.ts'
import { startSite } from './site.ts'
import { type Visit, visit } from './visit.ts'

/** The visits to each contender, by name, one per round. */
export type Visits = ReadonlyMap<string, readonly Visit[]>

/** Visits every contender once in each round, in turns. */
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
    for (const [contender] of inTurns(contenders, rounds)) {
      visits.get(contender.name)?.push(await visit(contender, { browser, eye, site }))
    }
    return visits
  } finally {
    await browser.close()
    await site.stop()
  }
}
