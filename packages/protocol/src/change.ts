import type { JsonObject } from './event.ts'
import type { RedirectChange } from './redirect-change.ts'
import type { Target } from './target.ts'

/** A piece of content as data: a text, or an allow-listed element. It cannot carry script. */
export type NodeTree = string | ElementNode

/** An element of a node tree: the tag and attributes are checked against the allow-lists when published. */
export interface ElementNode {
  readonly tag: string
  readonly attributes?: { readonly [name: string]: string }
  readonly children?: readonly NodeTree[]
}

/** Where inserted or moved content goes, seen from the target. */
export type Position = 'before' | 'after' | 'first' | 'last'

/** One edit of the page. */
export type Change =
  | TextChange
  | HtmlChange
  | AttributeChange
  | ImageChange
  | LinkChange
  | StyleChange
  | ClassChange
  | HideChange
  | InsertChange
  | SlotChange
  | ShowChange
  | MoveChange
  | DuplicateChange
  | CssChange
  | ScriptChange
  | RedirectChange

/** Replaces the text of an element. */
export interface TextChange {
  readonly kind: 'text'
  readonly target: Target
  readonly text: string
}

/** Replaces the children of an element by a node tree. */
export interface HtmlChange {
  readonly kind: 'html'
  readonly target: Target
  readonly nodes: readonly NodeTree[]
}

/** Sets one allow-listed attribute. */
export interface AttributeChange {
  readonly kind: 'attribute'
  readonly target: Target
  readonly name: string
  readonly value: string
}

/** Shows another image in an `img`, and in the sources of the `picture` around it. */
export interface ImageChange {
  readonly kind: 'image'
  readonly target: Target
  readonly src: string
  readonly alt?: string
  readonly srcset?: string
  readonly sizes?: string
}

/** Points a link elsewhere. */
export interface LinkChange {
  readonly kind: 'link'
  readonly target: Target
  readonly href: string
}

/** A rule in an adopted style sheet, optionally only where the media query holds. */
export interface StyleChange {
  readonly kind: 'style'
  readonly target: Target
  readonly declarations: { readonly [property: string]: string }
  readonly media?: string
}

/** Adds and removes classes. */
export interface ClassChange {
  readonly kind: 'class'
  readonly target: Target
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

/** Takes an element out of the layout, optionally only where the media query holds. */
export interface HideChange {
  readonly kind: 'hide'
  readonly target: Target
  readonly media?: string
}

/** Puts a node tree before, after or inside an element. */
export interface InsertChange {
  readonly kind: 'insert'
  readonly target: Target
  readonly position: Position
  readonly nodes: readonly NodeTree[]
}

/**
 * Fills a slot: `<segue-slot name="…">` or an element with `data-segue="…"`. Either with the page's own
 * `<template data-variant="…">` inside the slot, or with a node tree.
 */
export interface SlotChange {
  readonly kind: 'slot'
  readonly slot: string
  readonly template?: string
  readonly nodes?: readonly NodeTree[]
}

/** Brings an element into the layout that the site's own CSS or its `hidden` attribute keeps out. */
export interface ShowChange {
  readonly kind: 'show'
  readonly target: Target
  /** Default: what the browser gives the element without any style sheet. */
  readonly display?: Display
}

/** How a shown element takes part in the layout. */
export type Display =
  | 'block'
  | 'inline'
  | 'inline-block'
  | 'flex'
  | 'inline-flex'
  | 'grid'
  | 'inline-grid'
  | 'contents'

/** Shows an element in another place: a living copy there, the original out of the layout where it is. */
export interface MoveChange {
  readonly kind: 'move'
  readonly target: Target
  readonly position: Position
  /** What the position is seen from. Of several elements the first. */
  readonly to: Target
}

/** Shows a living copy of an element in a second place. */
export interface DuplicateChange {
  readonly kind: 'duplicate'
  readonly target: Target
  readonly position: Position
  /** What the position is seen from. Of several elements the first. */
  readonly to: Target
}

/** Rules of the site's own for the inside of one element. */
export interface CssChange {
  readonly kind: 'css'
  /** The scope: no rule reaches beyond it. */
  readonly target: Target
  readonly rules: readonly CssRule[]
}

/** One rule of a scope, optionally only where the media query holds. */
export interface CssRule {
  /** One selector, for what is inside the scope; `&` at its beginning is the scope's element itself. */
  readonly selector: string
  readonly declarations: { readonly [property: string]: string }
  readonly media?: string
}

/** Calls a function that the site registered under the name, with the element; it gives its undo. */
export interface ScriptChange {
  readonly kind: 'script'
  readonly target: Target
  readonly name: string
  readonly args?: JsonObject
}
