import { Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { parseVersion, rollBack } from '../versions.ts'
import type { CreateCommand } from './command.ts'

/** `segue rollback`: makes an earlier version current again. */
export const createRollback: CreateCommand = (io) =>
  addAccountOptions(
    new Command('rollback')
      .summary('make an earlier version current again')
      .description('Publishes an earlier version again, as a new version: no history is lost.')
      .argument('<version>', 'the version whose content comes back', parseVersion),
  ).action(async (earlier: number, options: AccountOptions) => {
    const { api, site } = await openSite(options, io)
    const version = await rollBack(api, site.id, earlier)
    io.out(`Published version ${version} of ${site.id}, with the content of version ${earlier}.\n`)
  })
