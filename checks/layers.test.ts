import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listFiles } from './files.ts'

test.each(Object.entries(MAY_IMPORT()))(
  '%s imports only what its level allows',
  (name, allowed) => {
    const sentences = listFiles(`packages/${name}/src`, /\.tsx?$/).flatMap((file) =>
      importsOf(file).flatMap((source) => explain(file, name, source, allowed)),
    )
    expect(sentences).toEqual([])
  },
)

test.each(['demo-site', 'e2e', 'bench'])('%s imports no package source', (folder) => {
  const sentences = listFiles(folder, /\.(ts|mjs)$/)
    // What an application is to the npm build: it imports the built declarations by the package's name.
    .filter((file) => !/\/dist\/|^e2e\/sdk\/npm-types\//.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((source) => /^@segue\/|packages\/\w+\/src/.test(source))
        .map((source) => `${file} imports ${source}: use the built artefacts and a collector.`),
    )
  expect(sentences).toEqual([])
})

test('every package has a level', () => {
  const packages = new Set(listFiles('packages', /^packages\/[^/]+\/package\.json$/))
  expect([...packages].map((file) => file.split('/')[1]).sort()).toEqual(
    Object.keys(MAY_IMPORT()).sort(),
  )
})

/** Package → the workspace packages it may import. Nothing imports its own level or above. */
function MAY_IMPORT(): Record<string, string[]> {
  return {
    protocol: [],
    rules: ['protocol'],
    stats: ['protocol'],
    dom: ['protocol'],
    sdk: ['protocol', 'rules', 'dom'],
    collector: ['protocol', 'rules', 'stats'],
    studio: ['protocol', 'rules', 'stats', 'dom'],
    cli: ['protocol', 'rules', 'stats', 'collector'],
  }
}

function explain(file: string, name: string, source: string, allowed: string[]): string[] {
  if (source.startsWith('node:') && PURE.has(name) && !file.endsWith('.test.ts')) {
    return [`${file} imports ${source}: ${name} must run in every browser, so no Node built-ins.`]
  }
  if (/^\.\.?\/.*packages\//.test(source) || leavesPackage(file, source)) {
    return [`${file} imports ${source}: import another package by its name.`]
  }
  const target = /^@segue\/([\w-]+)/.exec(source)?.[1]
  if (target === undefined || target === name || allowed.includes(target)) return []
  const may = allowed.length > 0 ? allowed.join(', ') : 'no other package'
  return [`${file} imports ${source}: ${name} may import ${may}. See ARCHITECTURE.md, "Packages".`]
}

function leavesPackage(file: string, source: string): boolean {
  if (!source.startsWith('.')) return false
  const folder = file.split('/').slice(0, -1)
  for (const part of source.split('/')) {
    if (part === '..') folder.pop()
    else if (part !== '.') folder.push(part)
  }
  return folder.slice(0, 2).join('/') !== file.split('/').slice(0, 2).join('/')
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

const PURE = new Set(['protocol', 'rules', 'stats', 'dom', 'sdk', 'studio'])
