import type { ElementNode, NodeTree } from '@segue/protocol'

/** What came of reading HTML: nodes, or the place (a number of characters) where it cannot go on. */
export type ReadNodes =
  | { readonly ok: true; readonly nodes: readonly NodeTree[] }
  | { readonly ok: false; readonly at: number }

/** Nodes as the HTML that people edit. Reading it again gives the same nodes. */
export function toNodesText(nodes: readonly NodeTree[]): string {
  return nodes.map(toText).join('')
}

/**
 * Reads HTML strictly, without the page's parser: each element is closed, attributes stand in quotes. Which tags and
 * attributes are allowed, the check of the config tells.
 */
export function readNodes(text: string): ReadNodes {
  const root: Open = { tag: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(text)
    const around = open.at(-1)
    if (!token || !around) return { ok: false, at }
    const [, plain, ended, begun, attributes = '', isEmpty] = token
    if (plain !== undefined) around.children.push(toPlain(plain))
    else if (begun !== undefined) {
      const node = {
        tag: begun.toLowerCase(),
        attributes: readAttributes(attributes),
        children: [],
      }
      around.children.push(node)
      if (isEmpty === '' && !VOID.has(node.tag)) open.push(node)
    } else if (open.length === 1 || open.pop()?.tag !== ended?.toLowerCase())
      return { ok: false, at }
  }
  return open.length === 1
    ? { ok: true, nodes: root.children.map(toTree) }
    : { ok: false, at: text.length }
}

interface Open {
  readonly tag: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: (string | Open)[]
}

/** Parts that would be empty are left out, as in configs written by hand. */
function toTree(node: string | Open): NodeTree {
  if (typeof node === 'string') return node
  const { tag, attributes, children } = node
  return {
    tag,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(children.length > 0 && { children: children.map(toTree) }),
  }
}

function toText(node: NodeTree): string {
  if (typeof node === 'string') return toEscaped(node)
  const { tag, attributes = {}, children = [] }: ElementNode = node
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${toEscaped(value)}"`)
  const begin = `<${tag}${named.join('')}>`
  return VOID.has(tag) ? begin : `${begin}${toNodesText(children)}</${tag}>`
}

function readAttributes(text: string): { readonly [name: string]: string } {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name.toLowerCase(),
      toPlain(double ?? single ?? ''),
    ]),
  )
}

function toEscaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPED.get(sign) ?? sign)
}

function toPlain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (name) => UNESCAPED.get(name) ?? name)
}

const ESCAPED = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])
const UNESCAPED = new Map([
  ...[...ESCAPED].map(([sign, name]) => [name, sign] as const),
  ['&nbsp;', '\u00a0'],
])
/** Elements that have no content. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'source'])
const ATTRIBUTE = /([a-z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gi
/** A text, or an end tag, or a start tag with its attributes. Sticky: what it does not take is an error. */
const TOKEN =
  /([^<]+)|<\/([a-z][a-z0-9]*)\s*>|<([a-z][a-z0-9]*)((?:\s+[a-z][\w-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/giy
