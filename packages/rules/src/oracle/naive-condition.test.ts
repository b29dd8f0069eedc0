import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const HERE = import.meta.dirname
const files = readdirSync(HERE).filter(
  (file) => /^(naive-|history)/.test(file) && !/test/.test(file),
)

/** What a file imports to run it: what it imports for types alone is no code. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(HERE, file), 'utf8')
  const found = text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^;]*?from )?'([^']+)'/gm)
  return [...found].map(([, path = '']) => path)
}

test.each(files)('%s shares no code with what it judges: it imports naive files alone', (file) => {
  expect(importsOf(file).filter((path) => !files.includes(path.replace('./', '')))).toEqual([])
})

test('the naive evaluator is there, and imports of code are seen', () => {
  expect(files.length).toBeGreaterThan(5)
  expect(importsOf('naive-condition.ts')).toContain('./naive-measure.ts')
  expect(importsOf('follow.ts')).toContain('../index.ts')
})
