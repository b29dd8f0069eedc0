import type { SiteConfig } from '@segue/protocol'
import { type History, type ReplayReport, replay } from '@segue/rules/simulate'
import { Command, Option } from 'commander'
import { type AccountOptions, addSignInOptions, openSite } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { formatCounted } from '../format.ts'
import type { Io } from '../io.ts'
import { createProgress } from '../progress.ts'
import { loadSiteFile } from '../site-file.ts'
import { readVersion } from '../versions.ts'
import { openCollectorHistories } from '../visitors/collector-histories.ts'
import { type Histories, openHistories } from '../visitors/histories.ts'
import { toReplayText } from '../visitors/replay-text.ts'
import { formatTime } from '../visitors/time.ts'
import { readTimeOption } from '../visitors/time-option.ts'
import { eventsUntil } from '../visitors/visitor-at.ts'
import type { CreateCommand } from './command.ts'

/** `segue replay`: whom would an edited site config move? */
export const createReplay: CreateCommand = (io) =>
  addSignInOptions(
    new Command('replay')
      .summary('tell whom an edited site config would move')
      .description(
        'Runs the histories of visitors through a site config and through an edited one, and tells who ends up ' +
          'elsewhere. The visitors are those of a file, or with --from those of a collector.',
      )
      .argument('[file]', 'visitors with their histories, NDJSON, YAML or JSON')
      .option('--from <address>', 'a collector, with the site as the path if it has several')
      .option(
        '--config <file>',
        'the site config as it is (default with --from: the published one)',
      )
      .addOption(new Option('--edited <file>', 'the edited site config').makeOptionMandatory())
      .option(
        '--at <time>',
        'the moment at which both are compared (default: now)',
        readTimeOption,
      ),
  ).action(async (file: string | undefined, options: ReplayOptions) => {
    const { at = io.now() } = options
    const after = loadSiteFile(options.edited)
    const { before, histories } = await open(file, { ...options, at }, io)
    const report = await replayAll({ before, after, histories, at }, io)
    io.out(`${formatCounted(report.visitors, 'visitor')} at ${formatTime(at)}\n\n`)
    io.out(`${toReplayText(report)}\n`)
  })

interface ReplayOptions extends Pick<AccountOptions, 'email' | 'password'> {
  readonly from?: string
  readonly config?: string
  readonly edited: string
  readonly at?: number
}

interface Opened {
  readonly before: SiteConfig
  readonly histories: Histories
}

/** The visitors, and the site config as it is. */
async function open(
  file: string | undefined,
  options: ReplayOptions & { readonly at: number },
  io: Io,
): Promise<Opened> {
  const { from, config, at } = options
  if ((file === undefined) === (from === undefined)) {
    const received = file === undefined ? 'neither a file nor --from' : 'both a file and --from'
    throw new CliError('OPTION_INVALID', { where: 'replay', received })
  }
  const given = config === undefined ? undefined : loadSiteFile(config)
  if (file !== undefined) {
    if (given) return { before: given, histories: await openHistories(file) }
    throw new CliError('OPTION_INVALID', { where: '--config', received: 'nothing' })
  }
  const { url, site: wanted } = readAddress(from ?? '')
  const { api, site } = await openSite({ ...options, url, ...(wanted && { site: wanted }) }, io)
  const published = await readVersion(api, site.id)
  const zone = published.config.timeZone
  const histories = await openCollectorHistories(api, { site: site.id, until: at, zone })
  return { before: given ?? published.config, histories }
}

/** `http://127.0.0.1:4800/shop` is the site `shop` of the collector at that address. */
function readAddress(from: string): { url: string; site: string } {
  if (!URL.canParse(from)) throw new CliError('OPTION_INVALID', { where: '--from', received: from })
  const { origin, pathname } = new URL(from)
  return { url: origin, site: pathname.replaceAll('/', '') }
}

async function replayAll(
  { before, after, histories, at }: Opened & { after: SiteConfig; at: number },
  io: Io,
): Promise<ReplayReport> {
  const progress = createProgress(io, { total: histories.count, what: 'visitors' })
  const options = { until: at, onProgress: progress.show }
  try {
    const report = await replay(before, after, until(histories.read(), at), options)
    progress.finish()
    return report
  } catch (error) {
    progress.abandon()
    throw error
  }
}

async function* until(
  histories: Iterable<History> | AsyncIterable<History>,
  at: number,
): AsyncGenerator<History> {
  for await (const history of histories) yield eventsUntil(history, at)
}
