import { type RestoreRefusal, restore } from '@segue/collector/restore'
import { Command } from 'commander'
import { CliError } from '../cli-error.ts'
import type { CreateCommand } from './command.ts'

/** `segue restore`: puts a backup into an empty data directory. */
export const createRestore: CreateCommand = (io) =>
  new Command('restore')
    .summary('put a backup into an empty data directory')
    .description('Checks every file of a backup, then copies them. Start a collector on it after.')
    .argument('<backup>', 'folder of the backup')
    .argument('<data>', 'the data directory; it must be empty or absent')
    .action(async (backup: string, data: string) => {
      const restored = await restore(backup, data)
      if (!restored.ok) {
        const { refusal, where } = restored
        throw new CliError(refusal, { where, received: RECEIVED[refusal] })
      }
      const madeAt = new Date(restored.madeAt).toISOString()
      io.out(`Restored ${restored.files} files of ${madeAt} to ${data}.\n`)
    })

const RECEIVED: Readonly<Record<RestoreRefusal, string>> = {
  NO_BACKUP: 'no backup.json',
  BACKUP_DAMAGED: 'not what was written',
  DATA_IN_USE: 'files',
}
