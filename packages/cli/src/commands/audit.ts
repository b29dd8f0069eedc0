import { Command, InvalidArgumentError } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { toColumns } from '../columns.ts'
import { formatTime } from '../visitors/time.ts'
import type { CreateCommand } from './command.ts'

/** `segue audit`: who did what when to what. */
export const createAudit: CreateCommand = (io) =>
  addAccountOptions(
    new Command('audit')
      .summary('write who did what when on a site')
      .description(
        'Writes the audit log of a site, newest first, or with --collector what is about no site alone.',
      )
      .option('--limit <number>', 'how many entries', parseLimit, 100)
      .option('--collector', 'sign-ins, passwords: what is about no site alone'),
  ).action(async (options: AuditOptions) => {
    const { api, site } = await openSite(options, io)
    const query = { limit: options.limit }
    const { entries } = options.collector
      ? await api.call('GET /api/audit', { query })
      : await api.call('GET /api/sites/:site/audit', { site: site.id, query })
    io.out(toColumns(entries.map((one) => [formatTime(one.at), one.by, one.action, one.target])))
  })

interface AuditOptions extends AccountOptions {
  readonly limit: number
  readonly collector?: true
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit > 0) return limit
  throw new InvalidArgumentError('Write a whole number from 1.')
}
