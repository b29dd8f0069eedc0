import type { Digest } from '@segue/protocol/api'
import { Argument, Command, Option } from 'commander'
import { type AccountOptions, addAccountOptions, openSite } from '../account-options.ts'
import { toColumns } from '../columns.ts'
import { EXIT } from '../exit-codes.ts'
import { formatTime } from '../visitors/time.ts'
import type { CreateCommand } from './command.ts'

/** `segue digest`: the week of a site in a message. */
export const createDigest: CreateCommand = (io, setExit) =>
  addAccountOptions(
    new Command('digest')
      .summary('see what the weekly digest says, and send it as a test')
      .description(
        'The digest tells the week of a site by mail or to an address. `show` says when and to whom, `preview` writes what it ' +
          'would say now and sends it to nobody, `send` sends that once, marked as a test.',
      )
      .addArgument(new Argument('<what>', 'what to do').choices(['show', 'preview', 'send']))
      .addOption(
        new Option('--format <name>', 'how a preview is written')
          .choices(['markdown', 'json'])
          .default('markdown'),
      )
      .addOption(
        new Option('--to <whom>', 'who gets the test: you by mail, or the address of the digest')
          .choices(['me', 'address'])
          .default('me'),
      ),
  ).action(async (what: What, options: DigestOptions) => {
    const { api, site } = await openSite(options, io)
    if (what === 'show') {
      const digest = await api.call('GET /api/sites/:site/digest', { site: site.id })
      return io.out(toColumns(toRows(digest)))
    }
    if (what === 'preview') {
      const name = 'GET /api/sites/:site/digest/preview'
      const { digest, markdown } = await api.call(name, { site: site.id })
      return io.out(options.format === 'json' ? `${JSON.stringify(digest, null, 2)}\n` : markdown)
    }
    const name = 'POST /api/sites/:site/digest/test'
    const { arrived, why } = await api.call(name, { site: site.id, body: { to: options.to } })
    io.err(arrived ? 'It arrived.\n' : `It did not arrive: ${why}\n`)
    if (!arrived) setExit(EXIT.refused)
  })

type What = 'show' | 'preview' | 'send'

interface DigestOptions extends AccountOptions {
  readonly format: 'markdown' | 'json'
  readonly to: 'me' | 'address'
}

/** When the next one is due and to whom it goes, then what became of the newest. */
function toRows({ plan, next, by, last }: Digest): string[][] {
  const due = next === null ? 'off' : `next ${formatTime(next)}, switched on by ${by}`
  const recipients = [...plan.mails, ...(plan.url === '' ? [] : [plan.url])]
  const posts = (last?.posts ?? []).map(({ to, state, at, why }) => {
    return ['last', to, `${state} ${formatTime(at)}`, why]
  })
  return [['digest', due], ...recipients.map((to) => ['to', to]), ...posts]
}
