import type { BrowserContext } from 'playwright-core'

/** What the pages themselves say happened, told out of band, to compare with what the collector stored. */
export interface Witness {
  readonly watch: (context: BrowserContext) => Promise<void>
  /** Ids of all events so far, sorted. Those of a page that was left are there once another one is open. */
  readonly ids: () => string[]
}

/**
 * Listens to every event of every page of a context, through the SDK's own `event` hook. The console is told at once. Nobody
 * reads the console of a page that is being left, so that the next one repeats what was tracked until then.
 */
export async function witnessEvents(context: BrowserContext): Promise<Witness> {
  const seen = new Set<string>()
  async function watch(watched: BrowserContext): Promise<void> {
    watched.on('console', (message) => {
      const [, ids = ''] = message.text().split(MARK)
      for (const id of ids.split(' ')) if (id !== '') seen.add(id)
    })
    await watched.addInitScript(
      ({ mark, key }) => {
        if (location.protocol === 'about:') return
        const page = window as unknown as { segue: unknown[] }
        console.debug(mark + (localStorage[key] ?? ''))
        delete localStorage[key]
        page.segue = page.segue ?? []
        const tell = ({ id }: { id: string }) => {
          console.debug(mark + id)
          localStorage[key] = `${localStorage[key] ?? ''} ${id}`
        }
        page.segue.push(['on', 'event', tell])
      },
      { mark: MARK, key: WITNESSED },
    )
  }
  await watch(context)
  return { watch, ids: () => [...seen].sort() }
}

/** The key in localStorage that is not Segue's. */
export const WITNESSED = 'witnessed'
const MARK = 'witnessed: '
