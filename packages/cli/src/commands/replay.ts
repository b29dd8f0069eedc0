import { type History, replay } from '@segue/rules/simulate'
import { Command, Option } from 'commander'
import { formatCount } from '../format.ts'
import { createProgress, type Progress } from '../progress.ts'
import { loadSiteFile } from '../site-file.ts'
import { openHistories } from '../visitors/histories.ts'
import { toReplayText } from '../visitors/replay-text.ts'
import { formatTime } from '../visitors/time.ts'
import { readTimeOption } from '../visitors/time-option.ts'
import { eventsUntil } from '../visitors/visitor-at.ts'
import type { CreateCommand } from './command.ts'

/** `segue replay`: whom would an edited site config move? */
export const createReplay: CreateCommand = (io) =>
  new Command('replay')
    .summary('tell whom an edited site config would move')
    .description(
      'Runs the histories of visitors through a site config and through an edited one, and tells who ends up elsewhere.',
    )
    .argument('<file>', 'visitors with their histories, NDJSON, YAML or JSON')
    .addOption(new Option('--config <file>', 'the site config as it is').makeOptionMandatory())
    .addOption(new Option('--edited <file>', 'the edited site config').makeOptionMandatory())
    .option('--at <time>', 'the moment at which both are compared (default: now)', readTimeOption)
    .action(async (file: string, options: ReplayOptions) => {
      const [before, after] = [loadSiteFile(options.config), loadSiteFile(options.edited)]
      const { at = io.now() } = options
      const { count, read } = await openHistories(file)
      const progress = createProgress(io, { total: count, what: 'visitors' })
      const report = await replay(before, after, until(read(), at), {
        until: at,
        onProgress: progress.show,
      }).catch((error) => stop(progress, error))
      progress.finish()
      io.out(`${formatCount(report.visitors)} visitors at ${formatTime(at)}\n\n`)
      io.out(`${toReplayText(report)}\n`)
    })

interface ReplayOptions {
  readonly config: string
  readonly edited: string
  readonly at?: number
}

async function* until(
  histories: Iterable<History> | AsyncIterable<History>,
  at: number,
): AsyncGenerator<History> {
  for await (const history of histories) yield eventsUntil(history, at)
}

function stop(progress: Progress, error: unknown): never {
  progress.abandon()
  throw error
}
