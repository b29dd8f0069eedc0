import { Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { loadSiteFile } from '../site-file.ts'
import { parseVersion, publishVersion, readVersion } from '../versions.ts'
import type { CreateCommand } from './command.ts'

/** `segue publish`: makes a site config the current version. */
export const createPublish: CreateCommand = (io) =>
  addAccountOptions(
    new Command('publish')
      .summary('publish a site config as the next version')
      .description('Publishes a site config. The site decides by it from the next page load on.')
      .argument('<file>', 'the site config, JSON')
      .option('--note <text>', 'what changed, for the list of versions', 'from the command line')
      .option('--base <version>', 'refuse unless this version is the current one', parseVersion),
  ).action(async (file: string, options: PublishOptions) => {
    const config = loadSiteFile(file)
    const { api, site } = await openSite(options, io)
    const base = options.base ?? (await readVersion(api, site.id)).version
    const version = await publishVersion(api, site.id, { config, note: options.note, base })
    io.out(`Published version ${version} of ${site.id}.\n`)
  })

interface PublishOptions extends AccountOptions {
  readonly note: string
  readonly base?: number
}
