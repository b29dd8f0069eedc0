import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { createProgram } from '../packages/cli/src/program.ts'
import { listFiles } from './files.ts'
import { codesOf, type Doc, headingsOf, readDoc, readDocs, rowsOf, samplesOf } from './markdown.ts'

const docs = readDocs()
const architecture = readDoc('ARCHITECTURE.md')
const glossary = readDoc('GLOSSARY.md')

test.each(docs)('every relative link of $file leads somewhere', (doc) => {
  const broken = [...doc.text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address) && !leadsSomewhere(doc, address))
  expect(broken).toEqual([])
})

test.each(docs)('every source file that $file names is there', ({ file, text }) => {
  const named = codesOf(text).filter((code) =>
    /^(src|e2e|bench|checks|scripts)\/[\w./-]+\.\w+$/.test(code),
  )
  const missing = named.filter(
    (one) => ![one, join(dirname(file), one)].some((path) => existsSync(path)),
  )
  expect(missing).toEqual([])
})

test.each(docs)('every command in $file can be given', (doc) => {
  const lines = samplesOf(doc, 'sh').flatMap(({ text }) =>
    text.replaceAll('\\\n', ' ').split(/\n|&&/),
  )
  const inText = codesOf(doc.text).filter((code) => /^(npm|npx|segue|node) /.test(code))
  expect([...lines, ...inText].flatMap((line) => findCommandFault(line))).toEqual([])
})

const concepts = rowsOf(architecture.text, 'behaviour').map(
  ([behaviour = '', files]) => [behaviour, codesOf(files)] as const,
)

test.each(concepts)('what the architecture says about "%s" is there', (_, files) => {
  expect(files).not.toEqual([])
  expect(files.filter((file) => !existsSync(inPackages(file)))).toEqual([])
})

const words = rowsOf(glossary.text, 'word').map(
  ([word = '', , place]) => [word.replaceAll('*', ''), codesOf(place)[0] ?? ''] as const,
)

test.each(words)('the glossary is right about where %s is: %s', (_, place) => {
  expect(place.includes('/') ? existsSync(inPackages(place)) : isDeclared(place)).toBe(true)
})

test('every word of the glossary is explained once, in alphabetical order', () => {
  const listed = words.map(([word]) => word)
  expect(listed).toEqual([...new Set(listed)].sort(byLetter))
})

/** Capitals are letters like others. */
function byLetter(one: string, other: string): number {
  return one.toLowerCase() < other.toLowerCase() ? -1 : 1
}

/** A file of the repository; with an anchor, a heading in it. */
function leadsSomewhere({ file, text }: Doc, address: string): boolean {
  const [path = '', anchor] = address.split('#')
  const target = path === '' ? file : normalize(join(dirname(file), path))
  if (!existsSync(target)) return false
  if (anchor === undefined) return true
  const content = path === '' ? text : readFileSync(target, 'utf8')
  return [1, 2, 3, 4].flatMap((level) => headingsOf(content, level)).some(hasAnchor(anchor))
}

/** GitHub's anchors: lower case, dashes for spaces, other punctuation dropped. */
function hasAnchor(anchor: string): (heading: string) => boolean {
  return (heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-') === anchor
}

function findCommandFault(line: string): string[] {
  const bare = line
    .replace(/\s#.*$/, '')
    .replace(/[A-Z_]+=('[^']*'|\S*)/g, '')
    .trim()
  const [program, first, second, ...rest] = bare.split(/\s+/)
  if (program === undefined || program === '') return []
  if (program === 'npm' && first === 'run') return scripts.has(second ?? '') ? [] : [line]
  if (program === 'npm') return ['install', 'ci', ...scripts].includes(first ?? '') ? [] : [line]
  if (program === 'npx' && first !== 'segue') return []
  if (program === 'npx') return findSegueFault([second ?? '', ...rest], line)
  if (program === 'segue') return findSegueFault([first ?? '', second ?? '', ...rest], line)
  if (first === 'packages/cli/dist/segue.js' && second !== undefined) {
    return findSegueFault([second, ...rest], line)
  }
  if (program === 'node') return isBuilt(first ?? '') ? [] : [line]
  return ['git', 'cd'].includes(program) ? [] : [line]
}

function findSegueFault([name, ...rest]: readonly string[], line: string): string[] {
  const command = commands.find((one) => one.name() === name)
  const known = command?.options.map(({ long }) => long) ?? []
  const options = rest.filter((word) => word.startsWith('--') && word !== '--help')
  return command !== undefined && options.every((option) => known.includes(option)) ? [] : [line]
}

/** Built files lie under `dist` beside their sources; the command line's is named after the command. */
function isBuilt(file: string): boolean {
  const source = file.replace('/dist/', '/src/').replace(/\.js$/, '.ts')
  return existsSync(source) || file === 'packages/cli/dist/segue.js' || existsSync(file)
}

/** Paths in the documents leave out `packages/`. */
function inPackages(path: string): string {
  return existsSync(path) ? path : join('packages', path)
}

/** An exported name of the protocol, or `Name.field` of one. */
function isDeclared(place: string): boolean {
  const [name = '', field] = place.split('.')
  const declaration = new RegExp(
    `^export (?:interface|type|const) ${name}\\b[^]*?(?=^export|$(?![^]))`,
    'm',
  )
  const found = declaration.exec(protocol)?.[0]
  return found !== undefined && (field === undefined || new RegExp(`\\b${field}\\??:`).test(found))
}

const protocol = listFiles('packages/protocol/src', /src\/[\w-]+(?<!\.test)\.ts$/)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const scripts = new Set(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts))
const io = { out: () => {}, err: () => {}, isTerminal: false, env: {}, now: () => 0 }
const { commands } = createProgram(io, () => {})
