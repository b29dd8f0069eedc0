import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CLI_ERRORS } from './cli-errors.ts'
import { EXIT } from './exit-codes.ts'
import type { Io } from './io.ts'
import { createProgram } from './program.ts'
import { parseCatalogue } from './sample/catalogue.ts'
import { PLANTED_EFFECTS } from './sample/effects.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const io: Io = { out: () => {}, err: () => {}, isTerminal: false, env: {}, now: () => 0 }
const { commands } = createProgram(io, () => {})

describe('the README', () => {
  test('has a heading for each command, in the order of the help', () => {
    const section = readme.split('\n## Commands\n')[1]?.split('\n## ')[0] ?? ''
    const headings = [...section.matchAll(/^### (.+)$/gm)].map(([, name]) => name)
    expect(headings).toEqual(commands.map((command) => command.name()))
  })

  test('names each option that the text of its command relies on', () => {
    const known = new Set(commands.flatMap(({ options }) => options.map(({ long }) => long)))
    const named = [...readme.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option)
    expect(named.filter((option) => option !== '--help' && !known.has(option))).toEqual([])
  })

  test('lists every error with its exit code and remedy', () => {
    const rows = Object.entries(CLI_ERRORS).map(([code, { exit, remedy }]) => [code, exit, remedy])
    expect(readTable('## Errors')).toEqual(rows)
  })

  test('lists every exit code', () => {
    const rows = readTable('## Exit codes').map(([code, name]) => [name, Number(code)])
    expect(Object.fromEntries(rows)).toEqual(EXIT)
  })

  test('states the effects that are planted', () => {
    const rows = PLANTED_EFFECTS.map((effect) => Object.values(effect).map(String))
    expect(readTable('#### Planted effects')).toEqual(rows)
  })

  test('shows a catalogue that can be used', () => {
    const [, sample = ''] = /```json\n([^`]+)```/.exec(readme) ?? []
    expect(parseCatalogue(JSON.parse(sample), 'README.md').products).toHaveLength(1)
  })
})

/** The cells of the first table under a heading, without its head. */
function readTable(heading: string): string[][] {
  const text = readme.split(`\n${heading}\n`)[1]?.split(/\n#/)[0] ?? ''
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
