import { Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { loadSiteFile } from '../site-file.ts'
import { parseVersion, publishVersion, readVersion } from '../versions.ts'
import { formatTime } from '../visitors/time.ts'
import { readTimeOption } from '../visitors/time-option.ts'
import type { CreateCommand } from './command.ts'

/** `segue publish`: makes a site config the current version. */
export const createPublish: CreateCommand = (io) =>
  addAccountOptions(
    new Command('publish')
      .summary('publish a site config as the next version')
      .description('Publishes a site config. The site decides by it from the next page load on.')
      .argument('<file>', 'the site config, JSON')
      .option('--note <text>', 'what changed, for the list of versions', 'from the command line')
      .option('--at <time>', 'publish then, ISO 8601, if the base is still current', readTimeOption)
      .option('--base <version>', 'refuse unless this version is the current one', parseVersion),
  ).action(async (file: string, options: PublishOptions) => {
    const config = loadSiteFile(file)
    const { api, site } = await openSite(options, io)
    const base = options.base ?? (await readVersion(api, site.id)).version
    const { note, at } = options
    if (at !== undefined) {
      const body = { config, note, base, at }
      const { id } = await api.call('POST /api/sites/:site/schedule', { site: site.id, body })
      return io.out(`Scheduled ${id}: ${site.id} at ${formatTime(at)}.\n`)
    }
    const version = await publishVersion(api, site.id, { config, note, base })
    io.out(`Published version ${version} of ${site.id}.\n`)
  })

interface PublishOptions extends AccountOptions {
  readonly note: string
  readonly base?: number
  readonly at?: number
}
