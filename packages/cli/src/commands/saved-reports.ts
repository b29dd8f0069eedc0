import type { SavedReport } from '@segue/protocol/api'
import { Argument, Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { toColumns } from '../columns.ts'
import { findSaved } from '../report/find-saved.ts'
import type { CreateCommand } from './command.ts'

/** `segue saved-reports`: the questions that a site keeps under names. */
export const createSavedReports: CreateCommand = (io) =>
  addAccountOptions(
    new Command('saved-reports')
      .summary('list, rename and delete the saved reports of a site')
      .description(
        'Questions that are asked again, each under a name. `segue report --save-as` keeps one, `segue report --saved` asks it.',
      )
      .addArgument(new Argument('<what>', 'what to do').choices(['list', 'rename', 'delete']))
      .argument('[name]', 'the saved report')
      .option('--to <name>', 'what it is called from now on'),
  ).action(async (what: What, name: string | undefined, options: SavedOptions) => {
    const { api, site } = await openSite(options, io)
    if (what === 'list') {
      const { saved } = await api.call('GET /api/sites/:site/saved-reports', { site: site.id })
      return io.out(toColumns(saved.map(toRow)))
    }
    const { id } = await findSaved(need('name', name), { api, site: site.id })
    const one = { site: site.id, id }
    if (what === 'delete') {
      await api.call('DELETE /api/sites/:site/saved-reports/:id', one)
      return io.err(`Deleted ${name}.\n`)
    }
    const body = { name: need('--to', options.to) }
    await api.call('POST /api/sites/:site/saved-reports/:id/rename', { ...one, body })
    return io.err(`${name} is now ${body.name}.\n`)
  })

type What = 'list' | 'rename' | 'delete'

interface SavedOptions extends AccountOptions {
  readonly to?: string
}

function need(where: string, given: string | undefined): string {
  if (given !== undefined) return given
  throw new CliError('OPTION_INVALID', { where, received: 'nothing' })
}

function toRow({ name, report, period, query, misfits }: SavedReport): readonly string[] {
  const asked = Object.entries(query).map(([field, value]) => `${field}=${value}`)
  const wrong = misfits.map(({ received }) => `does not fit: ${received}`)
  return [name, report, period, asked.join(' '), wrong.join(', ')]
}
