import { toIssueText } from '@segue/protocol'
import { type LintOptions, lint } from '@segue/rules/lint'
import { type History, toTime } from '@segue/rules/simulate'
import { visitorsForLift } from '@segue/stats'
import { Command, InvalidArgumentError } from 'commander'
import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'
import { toFindingText } from '../finding-text.ts'
import { formatCounted } from '../format.ts'
import { readSiteFile, type SiteFile } from '../site-file.ts'
import { loadHistories } from '../visitors/histories.ts'
import { formatTime } from '../visitors/time.ts'
import { readTimeOption } from '../visitors/time-option.ts'
import type { CreateCommand } from './command.ts'

/** `segue check`: is this site config fit to be published? */
export const createCheck: CreateCommand = ({ out, now }, setExit) =>
  new Command('check')
    .summary('check a site config and name each issue with its line')
    .description(
      'Checks a site config as publishing would, and names each issue with its line. A config without issues is tried ' +
        'on visitors, and what is worth a look is named, too.',
    )
    .argument('<file>', 'the site config, JSON')
    .option('--visitors <file>', 'try it on these visitors (default: made up from the config)')
    .option(
      '--at <time>',
      'when they are looked at, ISO 8601 (default: now; with --visitors their newest event)',
      readTimeOption,
    )
    .option('--visitors-per-week <number>', 'name segments too small for an answer', readNumber(0))
    .option('--rate <share>', 'share of visitors who convert', readNumber(0, 1), 0.03)
    .option('--lift <share>', 'relative change an answer should see', readNumber(0, 10), 0.1)
    .option('--retention-days <number>', 'name windows longer than events are kept', readNumber(0))
    .option('--witness', 'write with each finding the visitor who shows it, as JSON')
    .option('--no-findings', 'issues only, which is quicker')
    .action(async (file: string, options: CheckOptions) => {
      const read = readSiteFile(file)
      if (!read.ok) {
        out(toIssuesText(file, read.issues))
        return setExit(EXIT.refused)
      }
      const { segments, journey, experiences, goals } = read.config
      const counts = [
        [segments, 'segment'],
        [journey.stages, 'stage'],
        [experiences, 'experience'],
        [goals, 'goal'],
      ] as const
      const text = counts.map(([parts, name]) => formatCounted(parts.length, name)).join(', ')
      out(`${file}: no issues. ${text}.\n`)
      if (options.findings) out(await findFindings(file, read, options, now))
    })

interface CheckOptions {
  readonly visitors?: string
  readonly at?: number
  readonly visitorsPerWeek?: number
  readonly rate: number
  readonly lift: number
  readonly retentionDays?: number
  readonly witness?: true
  readonly findings: boolean
}

function toIssuesText(file: string, issues: Refused['issues']): string {
  const lines = issues.map(
    ({ issue, place }) => `${file}:${place.line}:${place.column} ${toIssueText(issue)}\n`,
  )
  return `${lines.join('')}${formatCounted(issues.length, 'issue')}.\n`
}

async function findFindings(
  file: string,
  { config, placeOf }: Accepted,
  options: CheckOptions,
  now: () => number,
): Promise<string> {
  const { visitors, at, witness, retentionDays } = options
  const given = visitors === undefined ? {} : { visitors: await loadHistories(visitors) }
  const until = at ?? (given.visitors ? newestOf(given.visitors) : now())
  if (given.visitors?.every(({ events }) => events.every((event) => toTime(event.at) > until))) {
    const received = `${formatTime(until)}, before every event of ${visitors}`
    throw new CliError('OPTION_INVALID', { where: '--at', received })
  }
  const kept = retentionDays === undefined ? {} : { retentionDays }
  const findings = lint(config, { until, ...given, ...kept, ...toPower(options) })
  const lines = findings.map((finding) => {
    const place = placeOf(finding.path)
    return toFindingText(finding, { file, place, isWitnessShown: witness === true })
  })
  const who = visitors === undefined ? 'made-up visitors' : `the visitors of ${visitors}`
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`
  return `${lines.join('')}${count}, from ${who}.\n`
}

function newestOf(visitors: readonly History[]): number {
  const times = visitors.flatMap(({ events }) => events.map(({ at }) => toTime(at)))
  return times.reduce((newest, at) => Math.max(newest, at), 0)
}

function toPower({ visitorsPerWeek, rate, lift }: CheckOptions): Pick<LintOptions, 'power'> {
  if (visitorsPerWeek === undefined) return {}
  if (rate * (1 + lift) >= 1) {
    const received = `a rate of ${rate} with a lift of ${lift} is more than everybody`
    throw new CliError('OPTION_INVALID', { where: '--rate', received })
  }
  return {
    power: {
      visitorsPerWeek,
      lift,
      // As results are read: whenever one likes.
      visitorsForLift: (wanted) => visitorsForLift({ rate, lift: wanted, kind: 'anytime' }),
    },
  }
}

/** Reads a number above `above`, and below `below`. */
function readNumber(above: number, below: number = Number.POSITIVE_INFINITY) {
  return (text: string): number => {
    const number = Number(text)
    if (text.trim() !== '' && number > above && number < below) return number
    throw new InvalidArgumentError(
      `Write a number above ${above}${below < Infinity ? ` and below ${below}` : ''}.`,
    )
  }
}

type Refused = Extract<SiteFile, { ok: false }>
type Accepted = Extract<SiteFile, { ok: true }>
