import { Command } from 'commander'
import { readUrl } from '../account-options.ts'
import { CliError } from '../cli-error.ts'
import { toRefusal, toUnreachable } from '../collector-refusal.ts'
import type { CreateCommand } from './command.ts'

/** `segue backup`: has a running collector back itself up. */
export const createBackup: CreateCommand = (io) =>
  new Command('backup')
    .summary('back up a running collector')
    .description("Has the collector copy its data into a new folder on its own machine's disk.")
    .option('--url <address>', 'address of the collector (SEGUE_URL, else http://127.0.0.1:4800)')
    .option(
      '--token <text>',
      "the operator's token; other users of this machine can see it, so better SEGUE_OPS_TOKEN",
    )
    .action(async ({ url: address, token = io.env.SEGUE_OPS_TOKEN }: BackupOptions) => {
      if (!token) throw new CliError('OPS_TOKEN_MISSING', { where: 'backup', received: 'no token' })
      const url = new URL('/ops/backup', readUrl(address, io.env))
      const headers = { authorization: `Bearer ${token}` }
      const response = await fetch(url, { method: 'POST', headers }).catch((error: unknown) => {
        throw toUnreachable(error, url.origin)
      })
      if (!response.ok) throw await toRefusal(response, url.pathname)
      const { path, bytes } = (await response.json()) as { path: string; bytes: number }
      io.out(`Backed up ${(bytes / 1_000_000).toFixed(1)} MB to ${path} on the collector's disk.\n`)
    })

interface BackupOptions {
  readonly url?: string
  readonly token?: string
}
