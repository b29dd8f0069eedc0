import type { Disk } from '../disk.ts'
import type { Entry, Queue } from './queue.ts'

/**
 * Takes back what earlier pages left on disk to be sent while personalization was granted: it tells what was decided.
 * What they left without that grant stays.
 */
export async function takeBack(disk: Disk, queue: Queue): Promise<void> {
  const stored = (await disk.work<Entry[]>((store) => store.getAll())) ?? []
  queue.remove(stored.filter(({ envelope }) => GRANTED.test(envelope)).map(({ id }) => id))
}

const GRANTED = /"personalization":"granted"/
