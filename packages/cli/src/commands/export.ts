import { Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { parseVersion, readVersion } from '../versions.ts'
import { writeText } from '../write-text.ts'
import type { CreateCommand } from './command.ts'

/** `segue export`: writes a published site config to a file, or to standard output. */
export const createExport: CreateCommand = (io) =>
  addAccountOptions(
    new Command('export')
      .summary('write a published site config to a file')
      .description('Writes the current site config, or an earlier version of it, as JSON.')
      .argument('[file]', 'where to; standard output when left out')
      .option('--version-number <version>', 'an earlier version', parseVersion),
  ).action(async (file: string | undefined, options: ExportOptions) => {
    const { api, site } = await openSite(options, io)
    const { version, config } = await readVersion(api, site.id, options.versionNumber)
    const text = `${JSON.stringify(config, null, 2)}\n`
    if (file === undefined) return io.out(text)
    writeText(file, text)
    io.out(`Wrote version ${version} of ${site.id} to ${file}.\n`)
  })

interface ExportOptions extends AccountOptions {
  readonly versionNumber?: number
}
