import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toLogText, type WrittenLine } from '../log/log-line.ts'
import type { SealedSegment } from '../log/segment-files.ts'

/** Writes a sealed segment with these lines. */
export function writeSegment(
  folder: string,
  name: string,
  lines: readonly WrittenLine[],
): SealedSegment {
  const path = join(folder, `${encodeURIComponent(name)}.ndjson`)
  writeFileSync(path, lines.map(toLogText).join(''))
  return { name, path }
}
