import type { BrowserContext } from 'playwright-core'

/** What the pages themselves say happened, told out of band, to compare with what the collector stored. */
export interface Witness {
  readonly watch: (context: BrowserContext) => Promise<void>
  /** Ids of all events so far, sorted. */
  readonly ids: () => string[]
}

/** Listens to every event of every page of a context, through the SDK's own `event` hook. */
export async function witnessEvents(context: BrowserContext): Promise<Witness> {
  const seen = new Set<string>()
  async function watch(watched: BrowserContext): Promise<void> {
    await watched.exposeBinding('segueWitness', (_source, id: string) => {
      seen.add(id)
    })
    await watched.addInitScript(() => {
      const page = window as unknown as { segue: unknown[]; segueWitness(id: string): void }
      page.segue = page.segue ?? []
      page.segue.push(['on', 'event', (event: { id: string }) => page.segueWitness(event.id)])
    })
  }
  await watch(context)
  return { watch, ids: () => [...seen].sort() }
}
