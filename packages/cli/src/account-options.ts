import type { SessionSite } from '@segue/protocol/api'
import type { Command } from 'commander'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'
import { pickSite, type StudioApi, signIn } from './studio-api.ts'

/** What the options of {@link addAccountOptions} come out as. */
export interface AccountOptions {
  readonly url?: string
  readonly email?: string
  readonly password?: string
  readonly token?: string
  readonly site?: string
}

/** Adds the options with which a command finds a collector and signs in. */
export function addAccountOptions(command: Command): Command {
  return addSignInOptions(
    command.option('--url <address>', `address of the collector (SEGUE_URL, else ${DEFAULT_URL})`),
  ).option('--site <id>', 'the site; not needed when the account has only one')
}

/** Adds those with which a command signs in at a collector it finds otherwise. */
export function addSignInOptions(command: Command): Command {
  return command
    .option('--email <address>', 'e-mail address to sign in with (SEGUE_EMAIL)')
    .option(
      '--password <text>',
      'password; other users of this machine can see it, so better SEGUE_PASSWORD',
    )
    .option('--token <text>', 'API token, in place of both; better SEGUE_TOKEN')
}

/** Signs in as the options or the environment say. Throws `CREDENTIALS_MISSING`, `OPTION_INVALID` and those of signing in. */
export async function openSite(
  options: AccountOptions,
  { env }: Io,
): Promise<{ api: StudioApi; site: SessionSite }> {
  const api = await signIn({ url: readUrl(options.url, env), ...readAccount(options, env) })
  return { api, site: pickSite(api, options.site) }
}

/** An API token beats a person: a script that has one shall not depend on who set the rest. */
function readAccount(
  options: AccountOptions,
  env: Io['env'],
): { email: string; password: string } | { token: string } {
  const token = options.token ?? env.SEGUE_TOKEN
  if (token) return { token }
  const email = options.email ?? env.SEGUE_EMAIL
  const password = options.password ?? env.SEGUE_PASSWORD
  if (email && password) return { email, password }
  const received = email ? 'no password' : 'no e-mail address'
  throw new CliError('CREDENTIALS_MISSING', { where: 'sign-in', received })
}

/** The collector's address from the option, the environment or the default. Throws `OPTION_INVALID`. */
export function readUrl(option: string | undefined, env: Io['env']): string {
  const address = option ?? env.SEGUE_URL ?? DEFAULT_URL
  const { protocol, origin } = URL.canParse(address) ? new URL(address) : NO_ADDRESS
  if (/^https?:$/.test(protocol)) return origin
  throw new CliError('OPTION_INVALID', { where: '--url', received: address })
}

const DEFAULT_URL = 'http://127.0.0.1:4800'
const NO_ADDRESS = { protocol: '', origin: '' }
