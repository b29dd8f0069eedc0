import { Command, InvalidArgumentError, Option } from 'commander'
import { readUrl } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'
import { SAMPLE_DAYS_MAX, SAMPLE_SEED_MAX, SAMPLE_VISITORS_MAX } from '../limits.ts'
import { parseCatalogue } from '../sample/catalogue.ts'
import { sendSample } from '../sample/send-sample.ts'
import { loadSiteFile, readJsonFile } from '../site-file.ts'
import type { CreateCommand } from './command.ts'

/** `segue sample`: fills a collector with simulated visitors. */
export const createSample: CreateCommand = (io, setExit) =>
  new Command('sample')
    .summary('fill a collector with simulated visitors')
    .description(
      'Simulates visitors of the demo shop over some weeks. Each event passes the published rules and the ' +
        "collector's public door. The same seed and --until make the same events: sent twice, they count once.",
    )
    .addOption(new Option('--key <key>', 'write key of the site').makeOptionMandatory())
    .addOption(new Option('--config <file>', 'the site config that is live').makeOptionMandatory())
    .addOption(new Option('--catalogue <file>', 'what the shop sells').makeOptionMandatory())
    .option('--url <address>', 'address of the collector (SEGUE_URL, else http://127.0.0.1:4800)')
    .option('--origin <address>', 'address of the shop', 'http://127.0.0.1:4810')
    .option('--visitors <count>', 'how many visitors', toNumber(1, SAMPLE_VISITORS_MAX), 3000)
    .option('--days <count>', 'days they arrive in', toNumber(2, SAMPLE_DAYS_MAX), 30)
    .option('--seed <number>', 'another seed, other visitors', toNumber(0, SAMPLE_SEED_MAX), 1)
    .option('--until <date>', 'when it ends, ISO 8601 (default: last midnight, UTC)')
    .option('--config-version <number>', 'version of the config', toNumber(0, SAMPLE_SEED_MAX), 1)
    .action(async (options: SampleOptions) => {
      const { catalogue, config, visitors, days, seed, key } = options
      const traffic = {
        config: loadSiteFile(config),
        catalogue: parseCatalogue(readJsonFile(catalogue), catalogue),
        visitors,
        days,
        seed,
        until: readUntil(options.until, io.now()),
        origin: new URL(readUrl(options.origin, io.env)).origin,
      }
      const url = readUrl(options.url, io.env)
      const isGood = await sendSample(traffic, { url, key, version: options.configVersion }, io)
      if (!isGood) setExit(EXIT.refused)
    })

interface SampleOptions {
  readonly key: string
  readonly config: string
  readonly catalogue: string
  readonly url?: string
  readonly origin: string
  readonly visitors: number
  readonly days: number
  readonly seed: number
  readonly until?: string
  readonly configVersion: number
}

function toNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (Number.isInteger(number) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`)
  }
}

/** A whole day as the default, so that a sample repeated on the same day is the same. */
function readUntil(text: string | undefined, now: number): number {
  if (text === undefined) return Math.floor(now / DAY_MS) * DAY_MS
  const until = Date.parse(text)
  if (until <= now) return until
  const received = Number.isNaN(until) ? text : `${text}, which is yet to come`
  throw new CliError('OPTION_INVALID', { where: '--until', received })
}

const DAY_MS = 86_400_000
