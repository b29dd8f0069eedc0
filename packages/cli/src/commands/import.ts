import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Argument, Command, InvalidArgumentError } from 'commander'
import { readUrl } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'
import { formatCount } from '../format.ts'
import { importEvents } from '../import/import-events.ts'
import { importTraits } from '../import/import-traits.ts'
import { createRejected } from '../import/rejected-rows.ts'
import { isCsv, type Row, readRows } from '../import/rows.ts'
import type { Io } from '../io.ts'
import { createProgress } from '../progress.ts'
import type { CreateCommand } from './command.ts'

/** `segue import`: brings past events, or traits of users, along from another system. */
export const createImport: CreateCommand = (io, setExit) =>
  new Command('import')
    .summary('bring past events or traits along')
    .description(
      'Reads a .csv file, or one with a JSON object a line, and sends its rows. Each counts once, however often it runs.',
    )
    .addArgument(new Argument('<what>', 'what the rows are').choices(['events', 'traits']))
    .argument('<file>', 'the file')
    .option('--dry-run', 'have the collector check every row and keep nothing')
    .option('--rejected <file>', 'where rows go that are not taken (<file>.rejected.ndjson)')
    .option('--from-line <line>', 'begin there, to go on with an earlier run', parseLine, 1)
    .option('--key <key>', 'write key of the site (SEGUE_KEY)')
    .option(
      '--secret <text>',
      "the site's secret; other users of this machine can see it, so better SEGUE_SECRET",
    )
    .option('--url <address>', 'address of the collector (SEGUE_URL, else http://127.0.0.1:4800)')
    .action(async (what: What, file: string, options: ImportOptions) => {
      if ((await run(what, file, options, io)) > 0) setExit(EXIT.refused)
    })

type What = 'events' | 'traits'

interface ImportOptions {
  readonly dryRun?: boolean
  readonly rejected?: string
  readonly fromLine: number
  readonly key?: string
  readonly secret?: string
  readonly url?: string
}

/** Gives how many rows were rejected. */
async function run(what: What, file: string, options: ImportOptions, io: Io): Promise<number> {
  const rejectedFile = options.rejected ?? `${file}.rejected.ndjson`
  const rejected = createRejected(rejectedFile)
  const progress = createProgress(io, { total: toSize(file), what: 'bytes' })
  const work = what === 'events' ? importEvents : importTraits
  let reached = options.fromLine - 1
  const onBatch = ({ line, bytes }: Row) => {
    reached = line
    progress.show(bytes)
  }
  const rows = skipUntil(options.fromLine, readRows(file))
  const door = { ...readDoor(options, io), isDry: options.dryRun === true, sleep }
  const good = await work(rows, door, { isCsv: isCsv(file), rejected, onBatch }).catch((error) => {
    progress.abandon()
    io.err(`Everything up to line ${reached} is done: go on with --from-line ${reached + 1}.\n`)
    throw error
  })
  progress.finish()
  const bad = rejected.count()
  const done = options.dryRun ? 'would be taken' : 'taken'
  io.out(`${formatCount(good)} ${what} ${done}, ${formatCount(bad)} rejected.\n`)
  if (bad > 0) io.out(`The rejected rows are in ${rejectedFile}, each with its reason.\n`)
  return bad
}

function readDoor({ key: k, secret: s, url }: ImportOptions, { env }: Io) {
  const [key, secret] = [k ?? env.SEGUE_KEY, s ?? env.SEGUE_SECRET]
  if (key && secret) return { key, secret, url: readUrl(url, env) }
  const received = key ? 'no secret' : 'no write key'
  throw new CliError('SECRET_MISSING', { where: 'import', received })
}

async function* skipUntil(line: number, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) if (row.line >= line) yield row
}

function toSize(file: string): number {
  try {
    return statSync(file).size
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error)
    throw new CliError('FILE_UNREADABLE', { where: file, received })
  }
}

function parseLine(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Write a whole number from 1.')
}
