import { execFileSync } from 'node:child_process'

/** Files below a folder of the repository that git tracks or would track, as paths from the root. */
export function listFiles(folder: string, pattern: RegExp): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '--', folder]
  const listed = execFileSync('git', words, { encoding: 'utf8', maxBuffer: 64_000_000 })
  const removed = new Set(
    execFileSync('git', ['ls-files', '--deleted', '--', folder], { encoding: 'utf8' }).split('\n'),
  )
  return [...new Set(listed.split('\n'))].filter((file) => pattern.test(file) && !removed.has(file))
}
