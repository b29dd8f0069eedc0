import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const HERE = import.meta.dirname

/** Every file that a file imports, however indirectly; what is imported for its types alone costs nothing. */
function reachOf(file: string, known: Set<string> = new Set()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, path = ''] of text.matchAll(
    /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm,
  )) {
    reachOf(join(dirname(file), path), known)
  }
  return known
}

const foldersOf = (entry: string) =>
  new Set([...reachOf(join(HERE, entry))].map((file) => relative(HERE, dirname(file))))

test('what decides carries nothing of what explains: receipts cost nothing where nobody asks for one', () => {
  const folders = foldersOf('index.ts')
  expect(folders).toContain('decide')
  for (const apart of ['explain', 'lint', 'sentence', 'simulate', 'define', 'cases', 'oracle']) {
    expect(existsSync(join(HERE, apart))).toBe(true)
    expect(folders).not.toContain(apart)
  }
})

test('what explains is found by the same way: it carries what decides', () => {
  expect([...foldersOf('explain/index.ts')]).toEqual(expect.arrayContaining(['explain', 'decide']))
})
