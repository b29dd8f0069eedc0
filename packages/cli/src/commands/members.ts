import { Command, Option } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { formatCounted } from '../format.ts'
import type { CreateCommand } from './command.ts'

/** `segue members`: who is in a segment now. */
export const createMembers: CreateCommand = (io) =>
  addAccountOptions(
    new Command('members')
      .summary('write the members of a segment')
      .description(
        'Writes visitor, user and since when of everybody in a segment of a watched site.',
      )
      .argument('<segment>', 'the segment, by its id')
      .addOption(
        new Option('--format <kind>', 'how to write them')
          .choices(['csv', 'ndjson'])
          .default('csv'),
      ),
  ).action(async (segment: string, options: MembersOptions) => {
    const { api, site } = await openSite(options, io)
    const path = `/api/sites/${site.id}/segments/${encodeURIComponent(segment)}/members`
    const response = await api.open(`${path}?format=${options.format}`)
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) io.out(decoder.decode(chunk, { stream: true }))
    const waiting = Number(response.headers.get('segue-visitors-waiting'))
    if (waiting > 0) {
      const wait = waiting === 1 ? 'waits' : 'wait'
      io.err(`${formatCounted(waiting, 'visitor')} still ${wait} for a look.\n`)
    }
  })

interface MembersOptions extends AccountOptions {
  readonly format: 'csv' | 'ndjson'
}
