import { access, constants } from 'node:fs/promises'
import { LOG_SEGMENT_BYTES_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { foldersOf } from './folders.ts'
import type { Operations } from './operations.ts'

/** Why a collector should get no traffic now. */
export type Unreadiness = 'stopping' | 'disk_full' | 'log_unwritable' | 'store_restarting'

/** Everything that speaks against traffic; nothing when it is ready. */
export async function findUnreadiness(parts: Parts): Promise<readonly Unreadiness[]> {
  const { operations, settings, store } = parts
  const reasons: Unreadiness[] = []
  if (operations.isStopping()) reasons.push('stopping')
  if (await isDiskFull(operations)) reasons.push('disk_full')
  if (!(await isWritable(foldersOf(settings.data).log))) reasons.push('log_unwritable')
  if (!store.isReady()) reasons.push('store_restarting')
  return reasons
}

/** Without room for a segment nothing can be taken, however little the settings want to stay free. */
async function isDiskFull({ disk }: Operations): Promise<boolean> {
  return (await disk.isFull()) || (await disk.freeBytes()) < LOG_SEGMENT_BYTES_MAX
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}
