import { readFileSync } from 'node:fs'
import { parseAst } from 'rollup/parseAst'
import { expect, test } from 'vitest'
import { APIS } from '../e2e/sdk/platform-states.ts'

/**
 * The fault table breaks every platform API that the script uses. This reads the built script, so that a new use
 * without a row fails here and not on a page.
 */
test('every platform API that the core script uses is in the fault table', () => {
  const used = listPlatformUses(readFileSync('packages/sdk/dist/segue.js', 'utf8'))
  expect(used.size).toBeGreaterThan(30)
  const sentences = [...used]
    .filter((path) => !isListed(path))
    .map((path) => `The core script uses ${path}: add it to APIS of e2e/sdk/platform-states.ts.`)
  expect(sentences).toEqual([])
})

test.each([
  ['fetch(x)', ['fetch']],
  ['function f(fetch) { fetch(x) }', []],
  [
    'let { sendBeacon } = navigator; window.matchMedia(a)',
    ['navigator', 'navigator.sendBeacon', 'matchMedia'],
  ],
  ['navigator.locks.request(a)', ['navigator', 'navigator.locks', 'navigator.locks.request']],
  ['try { x() } catch (name) { name() }', []],
  ['let a = (b) => b.crypto; a({ crypto: 1 })', []],
])('of %s it finds %j', (code, expected) => {
  const known = new Set(['x', 'a'])
  expect([...listPlatformUses(code)].filter((path) => !known.has(path)).sort()).toEqual(
    expected.sort(),
  )
})

/** In the table, or the way to something that is, the prototype of it included, or what no page can replace or take away. */
function isListed(path: string): boolean {
  return (
    FIXED.test(path) ||
    APIS.some(([listed]) => `${listed}.prototype.`.startsWith(`${path}.`)) ||
    LANGUAGE.has(path.split('.')[0] ?? '')
  )
}

/**
 * Paths from `window` that a script names: globals, what hangs on them and what is destructured from them. A name that
 * the script declares anywhere counts as its own. What hangs on objects that were passed around is not found.
 */
function listPlatformUses(code: string): Set<string> {
  const nodes = [...walk(parseAst(code) as unknown as Node)]
  const own = new Set(
    nodes.flatMap(({ node }) => DECLARES[node.type]?.(node) ?? []).flatMap(namesOf),
  )
  const paths = new Set<string>()
  const note = (path: string | undefined) => {
    if (path) paths.add(path)
  }
  for (const { node, isName } of nodes) {
    if (!isName) note(pathOf(node, own))
    if (node.type !== 'VariableDeclarator' || node.id?.type !== 'ObjectPattern') continue
    const from = pathOf(node.init, own)
    for (const { key } of from === undefined ? [] : (node.id.properties ?? []))
      if (from !== undefined && key?.name) note(toPath(from, key.name))
  }
  return paths
}

interface Node {
  readonly type: string
  readonly name?: string
  readonly computed?: boolean
  readonly object?: Node
  readonly property?: Node
  readonly key?: Node
  readonly value?: Node
  readonly id?: Node
  readonly init?: Node
  readonly left?: Node
  readonly argument?: Node
  readonly param?: Node
  readonly params?: readonly Node[]
  readonly elements?: readonly (Node | null)[]
  readonly properties?: readonly Node[]
}

/** Every node below one; `isName` where an identifier is but the name of a property. */
function* walk(node: Node, isName = false): Generator<{ node: Node; isName: boolean }> {
  yield { node, isName }
  for (const [field, value] of Object.entries(node))
    for (const child of [value].flat() as unknown[])
      if (typeof child === 'object' && child !== null && 'type' in child)
        yield* walk(child as Node, /^(property|key)$/.test(field) && node.computed === false)
}

/** The path that an expression names, as long as it begins at a global; the window itself is an empty one. */
function pathOf(node: Node | undefined, own: ReadonlySet<string>): string | undefined {
  if (node?.type === 'ChainExpression')
    return pathOf((node as { expression?: Node }).expression, own)
  if (node?.type === 'Identifier' && node.name && !own.has(node.name))
    return node.name === 'window' ? '' : node.name
  if (node?.type !== 'MemberExpression' || node.computed) return undefined
  const from = pathOf(node.object, own)
  return from === undefined || !node.property?.name ? undefined : toPath(from, node.property.name)
}

function toPath(from: string, name: string): string {
  return from === '' ? name : `${from}.${name}`
}

/** The names that a pattern binds. */
function namesOf(pattern: Node | null | undefined): string[] {
  if (!pattern) return []
  const { name, elements = [], properties = [], left, argument, value } = pattern
  if (pattern.type === 'Identifier') return name ? [name] : []
  return [...elements, ...properties, left, argument, value].flatMap(namesOf)
}

const ofFunction = ({ id, params = [] }: Node) => [id, ...params]
const DECLARES: { readonly [type: string]: ((node: Node) => (Node | undefined)[]) | undefined } = {
  VariableDeclarator: ({ id }) => [id],
  FunctionDeclaration: ofFunction,
  FunctionExpression: ofFunction,
  ArrowFunctionExpression: ofFunction,
  CatchClause: ({ param }) => [param],
}

/** What no page can replace, methods of functions, and the snippet's own key. `console` is for errors of the start. */
const FIXED =
  /^(document|location(\..*)?|undefined|console(\.error)?|sessionStorage\.segue)$|\.call$/
/** Of the language, which has tests of its own. */
const LANGUAGE: ReadonlySet<string> = new Set([
  ...['Object', 'Array', 'Number', 'Math', 'JSON', 'Date', 'Map', 'Set', 'WeakMap', 'WeakSet'],
  ...['Promise', 'Reflect', 'Error', 'decodeURIComponent', 'Uint8Array', 'BigUint64Array'],
])
