import { ROLES, type Role } from '@segue/protocol/api'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { toColumns } from '../columns.ts'
import { formatTime } from '../visitors/time.ts'
import type { CreateCommand } from './command.ts'

/** `segue tokens`: the API tokens of a site, for programs such as this one in CI. */
export const createTokens: CreateCommand = (io) =>
  addAccountOptions(
    new Command('tokens')
      .summary('list, create and revoke API tokens of a site')
      .description(
        'Lets programs use the API of one site in one role. A token is written once: when it is made.',
      )
      .addArgument(new Argument('<what>', 'what to do').choices(['list', 'create', 'revoke']))
      .argument('[id]', 'the token to revoke, as the list names it')
      .option('--name <text>', 'what a new token is called')
      .addOption(new Option('--role <role>', 'what a new token may do').choices(ROLES))
      .option('--days <number>', 'how long a new token holds (default: 365)', parseDays),
  ).action(async (what: What, id: string | undefined, options: TokenOptions) => {
    const { api, site } = await openSite(options, io)
    const on = { site: site.id }
    if (what === 'list') {
      const { tokens } = await api.call('GET /api/sites/:site/tokens', on)
      const rows = tokens.map((one) => [
        ...[one.id, one.role, one.shown, one.name, `until ${formatTime(one.until)}`],
      ])
      return io.out(toColumns(rows))
    }
    if (what === 'revoke') {
      await api.call('DELETE /api/sites/:site/tokens/:token', { ...on, token: id ?? missing('id') })
      return io.err(`Revoked ${id}.\n`)
    }
    const { name = missing('--name'), role = missing('--role'), days } = options
    const body = { name, role, ...(days !== undefined && { days }) }
    const { text } = await api.call('POST /api/sites/:site/tokens', { ...on, body })
    io.out(`${text}\n`)
  })

type What = 'list' | 'create' | 'revoke'

interface TokenOptions extends AccountOptions {
  readonly name?: string
  readonly role?: Role
  readonly days?: number
}

function parseDays(text: string): number {
  const days = Number(text)
  if (Number.isInteger(days) && days > 0) return days
  throw new InvalidArgumentError('Write a whole number of days.')
}

function missing(where: string): never {
  throw new CliError('OPTION_INVALID', { where, received: 'nothing' })
}
