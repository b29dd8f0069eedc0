import type { Parts } from './parts.ts'
import { createWatching } from './standings/watching.ts'
import { post, postAndRead } from './webhooks/post.ts'
import { openWebhooks } from './webhooks/webhooks.ts'

/** Begins to watch where visitors stand, and to tell webhooks. */
export async function openStandings(
  { settings, sites, versions, store, now }: Needed,
  folders: { readonly control: string; readonly users: string },
  onError: (error: unknown) => void,
): Promise<Pick<Parts, 'watching' | 'webhooks'>> {
  const watching = createWatching({
    ...{ versions, store, now, onError },
    sites: sites.list,
    users: folders.users,
    monotonic: () => performance.now(),
  })
  const webhooks = await openWebhooks({
    ...{ now, onError },
    folder: folders.control,
    newest: watching.newest,
    listMoves: store.listMoves,
    post: (message, signal) => post(message, settings.webhooks, signal),
    postAndRead: (message, signal) => postAndRead(message, settings.webhooks, signal),
    random: Math.random,
  })
  return { watching, webhooks }
}

type Needed = Pick<Parts, 'settings' | 'sites' | 'versions' | 'store' | 'now'>
