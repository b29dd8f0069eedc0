import type { NameLists } from './names-of.ts'
import type { Shape } from './shape.ts'
import type { SiteShapes, TraitShape } from './shapes-of.ts'

/**
 * A TypeScript file of what a site calls things: `Names` for `defineConfig`, with shapes what values its traits have,
 * too, `Track` for who calls `track`, and `VisitorTraits` for who calls `identify`. What rules do not read may be
 * anything.
 */
export function toTypeText(names: NameLists, shapes?: SiteShapes): string {
  const lines = KINDS.map((kind) => `  readonly ${kind}: ${toUnion(names[kind])}`)
  const text = [
    '/** The names this site uses. Generated: edit the source, not this. */',
    'export interface Names {',
    ...lines,
    ...(shapes ? [...toKindsText(shapes), ...toPropsText(shapes)] : []),
    '}',
    '',
  ]
  return [...text, ...(shapes ? toShapesText(shapes) : [])].join('\n')
}

function toKindsText({ traits }: SiteShapes): readonly string[] {
  const sorted = [...traits].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.map(([name, shape]) => `    readonly ${toText(name)}: ${toKinds(shape)}`)
  return ['  readonly kinds: {', ...lines, '  }']
}

function toPropsText({ props }: SiteShapes): readonly string[] {
  const lines = [...props].map(
    ([event, names]) => `    readonly ${toText(event)}: ${toUnion(names)}`,
  )
  return lines.length > 0 ? ['  readonly props: {', ...lines, '  }'] : []
}

function toKinds({ one, list }: TraitShape): string {
  return [...[...one].sort(), ...[...list].sort().map((kind) => `readonly ${kind}[]`)].join(' | ')
}

function toShapesText({ events, visitor }: SiteShapes): readonly string[] {
  const sorted = [...events].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = [
    '/** What events carry, as far as rules read it; anything else is welcome. */',
    'export interface Events {',
    ...sorted.map(([name, shape]) => `  readonly ${toText(name)}: ${toRecord(shape)}`),
    '}',
    '',
    '/** What `identify` tells of a visitor, as far as rules read it. */',
    `export type VisitorTraits = ${toRecord(visitor)}`,
    '',
    "/** `track` with this site's events: `const track: Track = segue.track`. */",
    'export type Track = <Type extends keyof Events>(type: Type, props?: Events[Type]) => void',
    '',
    "/** `identify` with this site's traits: `const identify: Identify = segue.identify`. */",
    'export type Identify = (user: string, traits?: VisitorTraits) => void',
    '',
  ]
  const isSeveral = lines.some((line) => line.includes('Several<'))
  return isSeveral ? [...lines, 'type Several<Value> = Value | readonly Value[]', ''] : lines
}

function toRecord({ parts }: Shape): string {
  const fields = [...parts].sort(([a], [b]) => (a < b ? -1 : 1))
  const known = fields.map(([name, shape]) => `readonly ${toText(name)}?: ${toType(shape)}`)
  return `{ ${[...known, 'readonly [name: string]: unknown'].join('; ')} }`
}

function toType(shape: Shape): string {
  const { kinds, isList, parts } = shape
  const all = [...[...kinds].sort(), ...(parts.size > 0 ? [toRecord(shape)] : [])]
  const type = all.join(' | ') || 'unknown'
  return isList ? `Several<${type}>` : type
}

function toUnion(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map(toText).join(' | ')
}

/** A text as TypeScript writes it, between single quotes. */
function toText(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inner}'`
}

const KINDS = ['event', 'trait', 'slot', 'segment', 'stage', 'score', 'goal'] as const
