import {
  type Compared,
  type Framed,
  REPORT_ROWS,
  type Reports,
  type TableRow,
  toCsvTable,
  toMarkdownTable,
} from '@segue/protocol/api'
import { Argument, Command, Option } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { findSaved } from '../report/find-saved.ts'
import { type QueryOptions, toQuery } from '../report/to-query.ts'
import { toSavedQuestion } from '../report/to-saved-question.ts'
import type { StudioApi } from '../studio-api.ts'
import { writeText } from '../write-text.ts'
import type { CreateCommand } from './command.ts'

/** `segue report`: an answer from stored events, for people, spreadsheets and programs. */
export const createReport: CreateCommand = (io) =>
  addAccountOptions(
    new Command('report')
      .summary('write a report as Markdown, CSV or JSON')
      .description(
        'Asks a collector for a report on a site. A day or local time without an offset is one of the site’s zone.',
      )
      .addArgument(new Argument('[name]', 'which report').choices(Object.keys(REPORT_ROWS)))
      .option(
        '--from <time>',
        'ISO 8601 (default: 30 days back; of experiments, segments, loyalty the whole run)',
      )
      .option('--until <time>', 'ISO 8601, not included (default: now)')
      .option('--where <term>', 'visitors: segment:runner, country:NO …; several times', collect)
      .option('--first-seen <from/until>', 'visitors first seen in this period')
      .addOption(
        new Option('--compare <period>', 'with another period beside it').choices([
          'previous',
          'year',
        ]),
      )
      .option(
        '--steps <steps>',
        'funnel: event types with commas, or a JSON list of {event, where}',
      )
      .option('--strict', 'funnel: no other step between two')
      .option('--hours <hours>', 'funnel: within which all steps are made (default: 168)', Number)
      .addOption(
        new Option('--by <touchpoint>', 'touchpoints: what counts as one').choices([
          'page',
          'channel',
          'campaign',
        ]),
      )
      .option('--before <goal>', 'touchpoints: goal:<id>, stage:<id> or stage:<from>/<to>')
      .option(
        '--visitors-min <count>',
        'pain-points: pages with fewer are left out (default: 30)',
        Number,
      )
      .option('--costs <costs>', 'segments: what was spent, as JSON by segment')
      .option('--fixed', 'experiments, segments: for a single look at a time set in advance')
      .option('--saved <name>', 'instead of a report: a question that was saved, as of now')
      .option('--save-as <name>', 'keeps the question under a name, and writes no report')
      .addOption(
        new Option(
          '--save-over <name>',
          'asks a saved report this from now on, and writes no report',
        ).conflicts('saveAs'),
      )
      .option(
        '--period <words>',
        'with --save-as and --save-over: last 7 days, last week, last month, whole run … (default: last 30 days)',
      )
      .addOption(
        new Option('--format <format>', 'how it is written')
          .choices(['markdown', 'csv', 'json'])
          .default('markdown'),
      )
      .option('--out <file>', 'where to; standard output when left out'),
  ).action(async (name: keyof Reports | undefined, options: ReportOptions) => {
    const { format, out, saveAs, saveOver } = options
    const { api, site } = await openSite(options, io)
    if (saveAs !== undefined) {
      if (name === undefined)
        throw new CliError('OPTION_INVALID', { where: '--save-as', received: 'no report' })
      const body = { name: saveAs, report: name, ...toSavedQuestion(name, options) }
      await api.call('POST /api/sites/:site/saved-reports', { site: site.id, body })
      return io.err(`Saved ${saveAs}: ${body.report}, ${body.period}.\n`)
    }
    if (saveOver !== undefined) {
      const { id, report, revision } = await findSaved(saveOver, { api, site: site.id })
      if (name !== undefined && name !== report)
        throw new CliError('OPTION_INVALID', {
          where: '--save-over',
          received: name,
          ...OTHER_REPORT,
        })
      const question = toSavedQuestion(report, options)
      const of = { site: site.id, id, body: { ...question, revision } }
      await api.call('POST /api/sites/:site/saved-reports/:id/question', of)
      return io.err(`${saveOver} is now ${report}, ${question.period}.\n`)
    }
    const asked = await ask(name, options, { api, site: site.id })
    const text = FORMATS[format](asked.name, asked.report)
    if (out === undefined) return io.out(text)
    writeText(out, text)
    io.out(`Wrote the report ${options.saved ?? asked.name} of ${site.id} to ${out}.\n`)
  })

/** Asks for a report, or a saved one, which has its question with it. */
async function ask(
  name: keyof Reports | undefined,
  options: ReportOptions,
  { api, site }: { readonly api: StudioApi; readonly site: string },
): Promise<{ readonly name: keyof Reports; readonly report: Report }> {
  const query = toQuery(options)
  const { saved } = options
  if (saved === undefined) {
    if (name === undefined) throw new CliError('OPTION_INVALID', NOTHING_ASKED)
    const input = { site, report: name, query }
    return { name, report: await api.call('GET /api/sites/:site/reports/:report', input) }
  }
  const [more] = [name, ...Object.keys(query)].filter((one) => one !== undefined)
  if (more !== undefined) throw new CliError('OPTION_INVALID', { ...BESIDE_SAVED, received: more })
  const found = await findSaved(saved, { api, site })
  const of = { site, id: found.id }
  const report = await api.call('GET /api/sites/:site/saved-reports/:id/answer', of)
  return { name: found.report, report }
}

const NOTHING_ASKED = {
  ...{ where: 'report', received: 'nothing' },
  remedy: 'Name a report, or a saved one with --saved.',
}
const OTHER_REPORT = {
  remedy: 'A saved report stays the report it is: keep this one with --save-as.',
}
const BESIDE_SAVED = {
  where: 'beside --saved',
  remedy: 'A saved report is asked as it was saved: leave this out, or ask for the report itself.',
}

interface ReportOptions extends AccountOptions, QueryOptions {
  readonly saved?: string
  readonly saveAs?: string
  readonly saveOver?: string
  readonly period?: string
  readonly format: keyof typeof FORMATS
  readonly out?: string
}

function collect(term: string, terms: readonly string[] = []): readonly string[] {
  return [...terms, term]
}

type Report = Compared<Framed<Reports[keyof Reports]>>

/** The path of the call says which report it is; the table of calls knows only that it is one. */
function toRows(name: keyof Reports, report: Report): readonly TableRow[] {
  const toTable = REPORT_ROWS[name] as (report: Report) => readonly TableRow[]
  const { compared } = report
  if (compared === undefined) return toTable(report)
  const withPeriod = (period: string) => (row: TableRow) => ({ period, ...row })
  return [
    ...toTable(report).map(withPeriod('asked')),
    ...toTable(compared).map(withPeriod('compared')),
  ]
}

const FORMATS = {
  markdown: (name: keyof Reports, report: Report) => toMarkdownTable(toRows(name, report)),
  csv: (name: keyof Reports, report: Report) => toCsvTable(toRows(name, report)),
  json: (_: keyof Reports, report: Report) => `${JSON.stringify(report, null, 2)}\n`,
}
