import { Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import type { CommandFactory } from '../program.ts'
import { loadSiteFile } from '../site-file.ts'

/** `segue publish`: makes a site config the current version. */
export const createPublish: CommandFactory = (io) =>
  addAccountOptions(new Command('publish'))
    .summary('publish a site config as the next version')
    .description(
      'Publishes a site config: the next page load of the site decides by it. Refused when somebody else ' +
        'published meanwhile.',
    )
    .argument('<file>', 'the site config, JSON')
    .option('--note <text>', 'what changed, shown in the list of versions', 'Published from the command line')
    .option('--base <version>', 'refuse unless this version is the current one', toVersion)
    .action(async (file: string, options: PublishOptions) => {
      const config = loadSiteFile(file)
      const { api, site } = await openSite(options, io)
      const base = options.base ?? (await readVersion(api, site.id))
      const body = { config, note: options.note, base }
      const answer = (await api.call(`/api/sites/${site.id}/versions`, body)) as Versioned
      io.out(`Published version ${answer.version} of ${site.id}.\n`)
    })

interface PublishOptions extends AccountOptions {
  readonly note: string
  readonly base?: number
}
