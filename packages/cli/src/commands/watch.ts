import type { Watch } from '@segue/protocol/api'
import { Argument, Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { formatCounted } from '../format.ts'
import { formatTime } from '../visitors/time.ts'
import type { CreateCommand } from './command.ts'

/** `segue watch`: whether the collector keeps where a site's visitors stand. */
export const createWatch: CreateCommand = (io) =>
  addAccountOptions(
    new Command('watch')
      .summary('keep where visitors stand, for webhooks and exports')
      .description(
        'Turns it on or off, or says how far it is. To turn it off forgets where visitors stand.',
      )
      .addArgument(
        new Argument('[what]', 'what to do; to tell when left out').choices(['on', 'off']),
      ),
  ).action(async (what: 'on' | 'off' | undefined, options: AccountOptions) => {
    const { api, site } = await openSite(options, io)
    const watch =
      what === undefined
        ? await api.call('GET /api/sites/:site/watch', { site: site.id })
        : await api.call('POST /api/sites/:site/watch', {
            ...{ site: site.id, body: { on: what === 'on' } },
          })
    io.out(toText(site.id, watch))
  })

function toText(site: string, { on, since, visitors, waiting }: Watch): string {
  if (!on || since === null) return `${site} is not watched.\n`
  const wait = waiting === 0 ? '' : `, of whom ${waiting} wait for a look`
  return `${site} is watched since ${formatTime(since)}: ${formatCounted(visitors, 'visitor')}${wait}.\n`
}
