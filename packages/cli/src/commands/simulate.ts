import { compile } from '@segue/rules'
import { type Moment, simulate } from '@segue/rules/simulate'
import { Command, Option } from 'commander'
import { loadSiteFile } from '../site-file.ts'
import { pickHistory } from '../visitors/histories.ts'
import { toEndText, toMomentText, toStartText } from '../visitors/moment-text.ts'
import { readTimeOption } from '../visitors/time-option.ts'
import { eventsUntil } from '../visitors/visitor-at.ts'
import type { CreateCommand } from './command.ts'

/** `segue simulate`: when and by what do this visitor's segments and stage change? */
export const createSimulate: CreateCommand = ({ out }) =>
  new Command('simulate')
    .summary('step a visitor through time')
    .description(
      "Steps through a visitor's history and writes a line for each change of segments or stage, those by time alone included.",
    )
    .argument('<file>', 'visitors with their histories, YAML, JSON or NDJSON')
    .addOption(new Option('--config <file>', 'the site config').makeOptionMandatory())
    .option('--visitor <name>', 'which of them, by id or name; not needed when there is one')
    .option('--until <time>', 'where to stop, ISO 8601 (default: the newest event)', readTimeOption)
    .action(async (file: string, { config, visitor, until }: SimulateOptions) => {
      const program = compile(loadSiteFile(config))
      const history = await pickHistory(file, visitor)
      const past = until === undefined ? history : eventsUntil(history, until)
      let last: Moment | undefined
      for (const moment of simulate(program, past, until)) {
        if (last === undefined) out(`${toStartText(moment)}\n`)
        const text = toMomentText(moment)
        if (text !== undefined) out(`${text}\n`)
        last = moment
      }
      out(`${last ? toEndText(last) : 'Nothing happened.'}\n`)
    })

interface SimulateOptions {
  readonly config: string
  readonly visitor?: string
  readonly until?: number
}
