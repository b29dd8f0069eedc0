import { Command, InvalidArgumentError, Option } from 'commander'
import { readUrl } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { toRefusal, toUnreachable } from '../collector-refusal.ts'
import type { Io } from '../io.ts'
import type { CreateCommand } from './command.ts'

/** `segue link`: makes a link for a mail, by which a visitor is known as a user. */
export const createLink: CreateCommand = (io) =>
  new Command('link')
    .summary('make a link that tells who follows it')
    .description('Adds a user token to the address of a page, for a mail to that user.')
    .argument('<page>', 'address of a page with the tag', parsePage)
    .addOption(new Option('--user <id>', 'your own id of the user').makeOptionMandatory())
    .option('--days <count>', 'how long the link holds', '30')
    .option('--key <key>', 'write key of the site (SEGUE_KEY)')
    .option(
      '--secret <text>',
      "the site's secret; other users of this machine can see it, so better SEGUE_SECRET",
    )
    .option('--url <address>', 'address of the collector (SEGUE_URL, else http://127.0.0.1:4800)')
    .action(async (page: URL, options: LinkOptions) => {
      page.searchParams.set('sg_u', await makeToken(options, io))
      io.out(`${page.href}\n`)
    })

interface LinkOptions {
  readonly user: string
  readonly days: string
  readonly key?: string
  readonly secret?: string
  readonly url?: string
}

/** Asks the collector, which says what is wrong with user or days. Throws `SECRET_MISSING` and the `COLLECTOR_…` errors. */
async function makeToken(options: LinkOptions, { env }: Io): Promise<string> {
  const { user, days, key = env.SEGUE_KEY, secret = env.SEGUE_SECRET } = options
  if (!key || !secret) {
    const received = key ? 'no secret' : 'no write key'
    throw new CliError('SECRET_MISSING', { where: 'link', received })
  }
  const url = new URL(`/v1/server/tokens?k=${encodeURIComponent(key)}`, readUrl(options.url, env))
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({ user, days: Number(days) }),
  }).catch((error: unknown) => {
    throw toUnreachable(error, url.origin)
  })
  if (!response.ok) throw await toRefusal(response, url.pathname)
  const { token } = (await response.json()) as { readonly token: string }
  return token
}

function parsePage(text: string): URL {
  if (URL.canParse(text) && /^https?:/.test(text)) return new URL(text)
  throw new InvalidArgumentError('Write the whole address, with http:// or https://.')
}
