import { type OwnerLink, ROLES, type Role } from '@segue/protocol/api'
import { Argument, Command, Option } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { toColumns } from '../columns.ts'
import { formatTime } from '../visitors/time.ts'
import type { CreateCommand } from './command.ts'

/** `segue users`: who works on a site: listed, invited, given another role, removed, helped to a new password. */
export const createUsers: CreateCommand = (io) =>
  addAccountOptions(
    new Command('users')
      .summary('list, invite, change and remove users of a site')
      .description(
        'Says who works on a site and as what. An invitation and a reset write a link to hand on.',
      )
      .addArgument(
        new Argument('<what>', 'what to do').choices(['list', 'invite', 'role', 'remove', 'reset']),
      )
      .argument('[address]', 'e-mail address of the user')
      .addOption(new Option('--role <role>', 'what they may do').choices(ROLES)),
  ).action(async (what: What, address: string | undefined, options: UserOptions) => {
    const { api, site } = await openSite(options, io)
    const on = { site: site.id }
    if (what === 'list') {
      const { users } = await api.call('GET /api/sites/:site/users', on)
      const rows = users.map(({ email, role, name, everywhere }) => [
        ...[email, role, name],
        everywhere ? 'on all sites' : '',
      ])
      return io.out(toColumns(rows))
    }
    const email = address ?? missing('address')
    if (what === 'invite') {
      const body = { email, role: options.role ?? missing('--role') }
      const made = await api.call('POST /api/sites/:site/invitations', { ...on, body })
      io.err(toHandOn(email, made))
      return io.out(`${made.link}\n`)
    }
    if (what === 'role') {
      const body = { role: options.role ?? missing('--role') }
      await api.call('POST /api/sites/:site/users/:email', { ...on, email, body })
      return io.err(`${email} is ${body.role} of ${site.id}.\n`)
    }
    if (what === 'remove') {
      await api.call('DELETE /api/sites/:site/users/:email', { ...on, email })
      return io.err(`${email} works on ${site.id} no more.\n`)
    }
    const input = { ...on, email, body: {} }
    const made = await api.call('POST /api/sites/:site/users/:email/reset', input)
    io.err(toHandOn(email, made))
    io.out(`${made.link}\n`)
  })

type What = 'list' | 'invite' | 'role' | 'remove' | 'reset'

interface UserOptions extends AccountOptions {
  readonly role?: Role
}

/** What is to be done with a link: nothing, where it went out by mail. */
function toHandOn(email: string, { until, mail }: OwnerLink): string {
  const end = `it works once, until ${formatTime(until)}:\n`
  if (mail.state === 'sent') return `This link was mailed to ${email}; ${end}`
  const why = mail.why === '' ? '' : `${mail.why}\n`
  return `${why}Hand this link to ${email}; ${end}`
}

function missing(where: string): never {
  throw new CliError('OPTION_INVALID', { where, received: 'nothing' })
}
