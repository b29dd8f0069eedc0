import type { KeyScope, SiteKey } from '@segue/protocol/api'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { toColumns } from '../columns.ts'
import { formatTime } from '../visitors/time.ts'
import type { CreateCommand } from './command.ts'

/** `segue keys`: the keys of a site, listed, made, rotated, revoked. */
export const createKeys: CreateCommand = (io) =>
  addAccountOptions(
    new Command('keys')
      .summary('list, create, rotate and revoke keys of a site')
      .description(
        'Write keys stand in tags and send from allowed origins; server keys are secrets of the site\u2019s own servers. ' +
          'What a secret key is, is written once: when it is made.',
      )
      .addArgument(
        new Argument('<what>', 'what to do').choices(['list', 'create', 'rotate', 'revoke']),
      )
      .argument('[id]', 'the key to rotate or revoke, as the list names it')
      .addOption(new Option('--scope <kind>', 'what a new key is for').choices(['write', 'server']))
      .option('--name <text>', 'what a new key is called')
      .option(
        '--origins <list>',
        'who may send with a new write key, with commas (default: the site\u2019s)',
      )
      .option(
        '--valid-hours <number>',
        'how long a rotated key still works (default: 24)',
        parseHours,
      ),
  ).action(async (what: What, id: string | undefined, options: KeyOptions) => {
    const { api, site } = await openSite(options, io)
    const on = { site: site.id }
    if (what === 'list') {
      const { keys } = await api.call('GET /api/sites/:site/keys', on)
      return io.out(toColumns(keys.map(toRow)))
    }
    if (what === 'create') {
      const { scope, name, origins } = options
      if (scope === undefined || name === undefined)
        throw new CliError('OPTION_INVALID', { where: '--scope and --name', received: 'nothing' })
      const sent = origins === undefined ? {} : { origins: origins.split(',') }
      const body = { scope, name, ...sent }
      const { text } = await api.call('POST /api/sites/:site/keys', { ...on, body })
      return io.out(`${text}\n`)
    }
    if (id === undefined) throw new CliError('OPTION_INVALID', { where: 'id', received: 'nothing' })
    if (what === 'revoke') {
      await api.call('DELETE /api/sites/:site/keys/:key', { ...on, key: id })
      return io.err(`Revoked ${id}.\n`)
    }
    const { validHours } = options
    const body = validHours === undefined ? {} : { validHours }
    const input = { ...on, key: id, body }
    const { text } = await api.call('POST /api/sites/:site/keys/:key/rotate', input)
    io.err(`${id} works for ${validHours ?? 24} hours more. In its place:\n`)
    io.out(`${text}\n`)
  })

type What = 'list' | 'create' | 'rotate' | 'revoke'

interface KeyOptions extends AccountOptions {
  readonly scope?: KeyScope
  readonly name?: string
  readonly origins?: string
  readonly validHours?: number
}

function toRow({ id, scope, name, shown, origins, until }: SiteKey): readonly string[] {
  const end = until === null ? '' : `until ${formatTime(until)}`
  return [id, scope, shown, name, origins.join(' '), end]
}

function parseHours(text: string): number {
  const hours = Number(text)
  if (text.trim() !== '' && Number.isInteger(hours) && hours >= 0) return hours
  throw new InvalidArgumentError('Write a whole number of hours.')
}
