import { Argument, Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import type { CreateCommand } from './command.ts'

/** `segue switch`: turns an experience, or the whole site, off or on. */
export const createSwitch: CreateCommand = (io) =>
  addAccountOptions(
    new Command('switch')
      .summary('turn an experience or the whole site off, or on again')
      .description(
        'An experience is published paused, or running again. A whole site gets a script that does nothing, whatever ' +
          'is published, until it is on again. Pages have either from their next load on.',
      )
      .addArgument(new Argument('<to>', 'off or on').choices(['off', 'on']))
      .argument('[experience]', 'its id; the whole site when left out'),
  ).action(async (to: 'off' | 'on', experience: string | undefined, options: AccountOptions) => {
    const { api, site } = await openSite(options, io)
    const body = { off: to === 'off' }
    if (experience === undefined) {
      await api.call('POST /api/sites/:site/switch', { site: site.id, body })
      return io.out(`${site.id} is ${to}.\n`)
    }
    const input = { site: site.id, experience, body }
    const name = 'POST /api/sites/:site/experiences/:experience/switch'
    const { version } = await api.call(name, input)
    io.out(`${experience} is ${to}, from version ${version} of ${site.id} on.\n`)
  })
