import { Argument, Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { writeText } from '../write-text.ts'
import type { CreateCommand } from './command.ts'

/** `segue visitor`: what is stored about somebody, to hand out or to erase. */
export const createVisitor: CreateCommand = (io) =>
  addAccountOptions(
    new Command('visitor')
      .summary('export or erase what is stored about somebody')
      .description('Writes every stored row about a visitor or a user, one a line, or erases them.')
      .addArgument(new Argument('<action>', 'what to do').choices(['export', 'erase']))
      .option('--visitor <id>', 'the visitor, as in the list of events')
      .option('--user <id>', 'your own id of the user: every visitor who said they are')
      .option('--out <file>', 'where to; standard output when left out'),
  ).action(async (action: 'export' | 'erase', options: VisitorOptions) => {
    const subject = toSubject(options)
    const { api, site } = await openSite(options, io)
    const path = `/api/sites/${site.id}/visitors`
    if (action === 'erase') {
      const name = 'POST /api/sites/:site/visitors/erase'
      const { erased } = await api.call(name, { site: site.id, body: subject })
      const counts = Object.entries(erased).map(([table, rows]) => `  ${table}  ${rows}\n`)
      return io.out(`Erased, by table:\n${counts.join('')}Backups made before still hold them.\n`)
    }
    const rows = await (await api.open(`${path}/rows?${new URLSearchParams(subject)}`)).text()
    if (options.out === undefined) return io.out(rows)
    writeText(options.out, rows)
    io.out(`Wrote ${rows.split('\n').length - 1} rows to ${options.out}.\n`)
  })

interface VisitorOptions extends AccountOptions {
  readonly visitor?: string
  readonly user?: string
  readonly out?: string
}

/** Exactly one of the two. Throws `OPTION_INVALID`. */
function toSubject({ visitor, user }: VisitorOptions): Record<string, string> {
  if (visitor !== undefined && user === undefined) return { visitor }
  if (user !== undefined && visitor === undefined) return { user }
  const received = visitor === undefined ? 'neither' : 'both'
  throw new CliError('OPTION_INVALID', { where: '--visitor or --user', received })
}
