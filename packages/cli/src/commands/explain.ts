import { compile } from '@segue/rules'
import { explain, toReceiptText } from '@segue/rules/explain'
import { type History, toTime } from '@segue/rules/simulate'
import { Command, Option } from 'commander'
import { CliError } from '../cli-error.ts'
import { loadSiteFile } from '../site-file.ts'
import { pickHistory } from '../visitors/histories.ts'
import { formatMoment } from '../visitors/time.ts'
import { readTimeOption } from '../visitors/time-option.ts'
import { visitorAt } from '../visitors/visitor-at.ts'
import type { CreateCommand } from './command.ts'

/** `segue explain`: why does this visitor get what they get? */
export const createExplain: CreateCommand = ({ out }) =>
  new Command('explain')
    .summary("explain a visitor's segments, stage and variants")
    .description(
      "Writes the receipt of a decision: what was found, and for each 'no' the nearest way to a 'yes'.",
    )
    .argument('<file>', 'visitors with their histories, YAML, JSON or NDJSON')
    .addOption(new Option('--config <file>', 'the site config').makeOptionMandatory())
    .option('--visitor <name>', 'which of them, by id or name; not needed when there is one')
    .option('--at <time>', 'the moment, ISO 8601 (default: the newest event)', readTimeOption)
    .option('--path <path>', 'the page they are on (default: that of the newest event)')
    .option('--json', 'the receipt as JSON')
    .action(async (file: string, options: ExplainOptions) => {
      const program = compile(loadSiteFile(options.config))
      const history = await pickHistory(file, options.visitor)
      const { at = newestOf(history), path } = options
      if (at === undefined) {
        const received = `${history.visitor} did nothing, and no --at was given`
        throw new CliError('MOMENT_MISSING', { where: file, received })
      }
      const found = visitorAt(program, history, { at, ...(path !== undefined && { path }) })
      const receipt = explain(program, found.profile, found.situation)
      if (options.json) return out(`${JSON.stringify(receipt, null, 2)}\n`)
      const page = found.situation.traits.page?.path
      out(`${history.visitor} on ${page} at ${formatMoment(at)}\n\n${toReceiptText(receipt)}`)
    })

/** The time of the newest event, epoch milliseconds. */
function newestOf({ events }: History): number | undefined {
  return events.map(({ at }) => toTime(at)).sort((a, b) => b - a)[0]
}

interface ExplainOptions {
  readonly config: string
  readonly visitor?: string
  readonly at?: number
  readonly path?: string
  readonly json?: true
}
