import * as v from 'valibot'
import type { ElementNode, NodeTree } from '../../change.ts'
import {
  ATTRIBUTE_CHARS_MAX,
  CONTENT_CHARS_MAX,
  CONTENT_ENTRIES_MAX,
  NODE_TREE_DEPTH_MAX,
  NODE_TREE_NODES_MAX,
} from '../../limits.ts'
import { NODE_TAGS } from '../../node-tree.ts'
import { noteText } from '../note.ts'
import { type OneOf, oneOf } from './one-of.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { choice, listOf, recordOf, textUpTo } from './values.ts'

/** A text, or an allow-listed element. Its attributes are looked at with the meaning. */
export const nodeTreeSchema: OneOf<NodeTree> = oneOf<NodeTree>(
  () => [textUpTo(CONTENT_CHARS_MAX), elementSchema],
  (input) => (typeof input === 'string' ? textUpTo(CONTENT_CHARS_MAX) : elementSchema),
)

/** Names and values of attributes. */
export const attributesSchema: Schema<{ readonly [name: string]: string }> = recordOf(
  textUpTo(ATTRIBUTE_CHARS_MAX),
  CONTENT_ENTRIES_MAX,
)

const elementSchema: Schema<ElementNode> = shapeOf<ElementNode>('An element.')({
  tag: choice([...NODE_TAGS], 'CONFIG_TAG_REFUSED'),
  attributes: v.exactOptional(attributesSchema),
  children: v.exactOptional(listOf(nodeTreeSchema, { max: NODE_TREE_NODES_MAX })),
})

/** The content of a change: at most `NODE_TREE_NODES_MAX` nodes in `NODE_TREE_DEPTH_MAX` levels. */
export const nodesSchema: Schema<readonly NodeTree[]> = v.pipe(
  listOf(nodeTreeSchema, { max: NODE_TREE_NODES_MAX }),
  v.check(
    (nodes) =>
      countNodes(nodes) <= NODE_TREE_NODES_MAX && countLevels(nodes) <= NODE_TREE_DEPTH_MAX,
    noteText('CONFIG_NODES_INVALID'),
  ),
)

function countNodes(nodes: readonly NodeTree[]): number {
  return nodes.reduce((count, node) => count + 1 + countNodes(childrenOf(node)), 0)
}

function countLevels(nodes: readonly NodeTree[]): number {
  return nodes.reduce((levels, node) => Math.max(levels, 1 + countLevels(childrenOf(node))), 0)
}

function childrenOf(node: NodeTree): readonly NodeTree[] {
  return typeof node === 'string' ? [] : (node.children ?? [])
}
