import type { Replayed } from '@segue/protocol/api'
import { Argument, Command, InvalidArgumentError } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { formatCount } from '../format.ts'
import type { Io } from '../io.ts'
import { LIST_EVENTS_MAX } from '../limits.ts'
import type { StudioApi } from '../studio-api.ts'
import type { CreateCommand } from './command.ts'

/** `segue rejected`: lists what the collector refused, or has it try again. */
export const createRejected: CreateCommand = (io) =>
  addAccountOptions(
    new Command('rejected')
      .summary('list events that were refused, or try them again')
      .description('Lists the newest events that the collector refused and kept, or replays them.')
      .addArgument(
        new Argument('[action]', 'what to do').choices(['list', 'replay']).default('list'),
      )
      .option('--code <code>', 'only those refused for this reason')
      .option('--limit <count>', 'how many to list', parseLimit, 50)
      .option('--bodies', 'list what arrived, too'),
  ).action(async (action: 'list' | 'replay', options: RejectedOptions) => {
    const { api, site } = await openSite(options, io)
    await (action === 'list' ? list(api, site.id, options, io) : replay(api, site.id, options, io))
  })

interface RejectedOptions extends AccountOptions {
  readonly code?: string
  readonly limit: number
  readonly bodies?: boolean
}

async function list(
  api: StudioApi,
  site: string,
  { code, limit, bodies }: RejectedOptions,
  io: Io,
) {
  const query = { limit, ...(code !== undefined && { code }) }
  const { events } = await api.call('GET /api/sites/:site/bad-events', { site, query })
  for (const { at, code: reason, path: place, received, remedy, events: count, body } of events) {
    const where = place === '' ? '' : ` at ${place}`
    const many = count === 1 ? '' : `, ${formatCount(count)} events`
    io.out(
      `${new Date(at).toISOString()}  ${reason}${where}: received ${received}${many}. ${remedy}\n`,
    )
    if (bodies) io.out(`  ${body}\n`)
  }
  if (events.length === 0) io.out('Nothing was refused.\n')
}

/** Page by page, since each is answered when it is on disk. */
async function replay(api: StudioApi, site: string, { code }: RejectedOptions, io: Io) {
  const sum = { taken: 0, stillBad: 0, notWhole: 0 }
  for (let after: string | null = ''; after !== null; ) {
    const body = { after, ...(code !== undefined && { code }) }
    const input = { site, body }
    const page: Replayed = await api.call('POST /api/sites/:site/bad-events/replay', input)
    sum.taken += page.taken
    sum.stillBad += page.stillBad
    sum.notWhole += page.notWhole
    after = page.next
  }
  const { taken, stillBad, notWhole } = sum
  io.out(
    `Taken ${formatCount(taken)}, still bad ${formatCount(stillBad)}, not kept whole ${formatCount(notWhole)}.\n`,
  )
}

function parseLimit(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= LIST_EVENTS_MAX) return Number(text)
  throw new InvalidArgumentError(`Write a whole number from 1 to ${LIST_EVENTS_MAX}.`)
}
