import { MOVE_KINDS, type MoveKind, type Webhook } from '@segue/protocol/api'
import { Argument, Command } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { toColumns } from '../columns.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import type { StudioApi } from '../studio-api.ts'
import { formatTime } from '../visitors/time.ts'
import type { CreateCommand } from './command.ts'

/** `segue webhooks`: who is told where visitors stand. */
export const createWebhooks: CreateCommand = (io, setExit) =>
  addAccountOptions(
    new Command('webhooks')
      .summary('list, create and look after webhooks of a site')
      .description(
        'Webhooks are told when visitors of a watched site enter or leave segments and change stage. ' +
          'The secret that signs is written once: when it is made.',
      )
      .addArgument(new Argument('<what>', 'what to do').choices(WHAT))
      .argument('[id]', 'the webhook, as the list names it')
      .option('--name <text>', 'what a new webhook is called')
      .option('--to <address>', 'where a new webhook is')
      .option('--kinds <list>', 'what it is told, with commas (default: everything)')
      .option('--segment <id>', 'whose members to push')
      .option('--delivery <id>', 'the dead delivery to replay (default: all)'),
  ).action(async (what: What, id: string | undefined, options: WebhookOptions) => {
    const { api, site } = await openSite(options, io)
    if (what === 'list') {
      const { webhooks } = await api.call('GET /api/sites/:site/webhooks', { site: site.id })
      return io.out(toColumns(webhooks.map(toRow)))
    }
    if (what === 'create') {
      const body = toWanted(options)
      const { webhook, secret } = await api.call('POST /api/sites/:site/webhooks', {
        ...{ site: site.id, body },
      })
      io.err(`Created ${webhook.id}. Its secret:\n`)
      return io.out(`${secret}\n`)
    }
    const on = { site: site.id, webhook: need('id', id) }
    return ACTIONS[what]({ api, on, options, io, setExit })
  })

type Action = (known: Known) => Promise<void>

interface Known {
  readonly api: StudioApi
  readonly on: { readonly site: string; readonly webhook: string }
  readonly options: WebhookOptions
  readonly io: Io
  readonly setExit: (code: ExitCode) => void
}

const pause =
  (paused: boolean): Action =>
  async ({ api, on, io }) => {
    const name = 'POST /api/sites/:site/webhooks/:webhook/pause'
    await api.call(name, { ...on, body: { paused } })
    io.err(`${paused ? 'Paused' : 'Resumed'} ${on.webhook}.\n`)
  }

/** What is done to one webhook. */
const ACTIONS = {
  async rotate({ api, on, io }) {
    const name = 'POST /api/sites/:site/webhooks/:webhook/rotate'
    const { secret } = await api.call(name, { ...on, body: {} })
    io.err('For a day the old secret signs as well. The new one:\n')
    io.out(`${secret}\n`)
  },
  pause: pause(true),
  resume: pause(false),
  async delete({ api, on, io }) {
    await api.call('DELETE /api/sites/:site/webhooks/:webhook', on)
    io.err(`Deleted ${on.webhook}.\n`)
  },
  async dead({ api, on, io }) {
    const { deliveries } = await api.call('GET /api/sites/:site/webhooks/:webhook/dead', on)
    const rows = deliveries.map(({ delivery, since, givenUpAt, error }) => {
      return [delivery, formatTime(since), `given up ${formatTime(givenUpAt)}`, error]
    })
    io.out(toColumns(rows))
  },
  async replay({ api, on, options: { delivery }, io }) {
    const body = delivery === undefined ? {} : { delivery }
    const name = 'POST /api/sites/:site/webhooks/:webhook/replay'
    const { replayed } = await api.call(name, { ...on, body })
    io.err(`${replayed} deliveries are sent again.\n`)
  },
  async test({ api, on, io, setExit }) {
    const name = 'POST /api/sites/:site/webhooks/:webhook/test'
    const { arrived, status, ms, text, why } = await api.call(name, { ...on, body: {} })
    io.err(`${arrived ? `It arrived: status ${status}.` : why} That took ${ms} ms.\n`)
    if (text !== '') io.out(`${text}\n`)
    if (!arrived) setExit(EXIT.refused)
  },
  async push({ api, on, options, io }) {
    const body = { segment: need('--segment', options.segment) }
    const name = 'POST /api/sites/:site/webhooks/:webhook/push'
    const { members } = await api.call(name, { ...on, body })
    io.err(`${members} members of ${body.segment} are told to ${on.webhook}.\n`)
  },
} satisfies { readonly [what: string]: Action }

type What = 'list' | 'create' | keyof typeof ACTIONS
const WHAT: readonly What[] = ['list', 'create', ...(Object.keys(ACTIONS) as What[])]

interface WebhookOptions extends AccountOptions {
  readonly name?: string
  readonly to?: string
  readonly kinds?: string
  readonly segment?: string
  readonly delivery?: string
}

function toWanted({ name, to, kinds }: WebhookOptions) {
  const wanted = { name: need('--name', name), url: need('--to', to) }
  if (kinds === undefined) return wanted
  const list = kinds.split(',')
  if (list.every((kind): kind is MoveKind => MOVE_KINDS.some((known) => known === kind)))
    return { ...wanted, kinds: list }
  throw new CliError('OPTION_INVALID', { where: '--kinds', received: kinds })
}

function need(where: string, given: string | undefined): string {
  if (given !== undefined) return given
  throw new CliError('OPTION_INVALID', { where, received: 'nothing' })
}

function toRow({ id, name, url, kinds, paused, failing, dead }: Webhook): readonly string[] {
  const trouble = failing && `failing since ${formatTime(failing.since)}: ${failing.error}`
  const state = [paused && 'paused', trouble, dead > 0 && `${dead} dead`]
  return [id, name, url, kinds.join(','), state.filter(Boolean).join(', ')]
}
