import type {
  AttributeChange,
  Change,
  ClassChange,
  NodeTree,
  SlotChange,
  StyleChange,
} from '../../change.ts'
import { childPath } from '../../json-path.ts'
import { listChanges } from '../../list-changes.ts'
import type { SiteConfig } from '../../site-config.ts'
import type { ConfigIssueCode } from '../issues/config-issues.ts'
import type { Report } from '../to-config-issue.ts'
import { findAttributeCode } from './attribute.ts'
import { checkMedia } from './check-media.ts'
import { checkMergeTags } from './check-merge-tags.ts'
import { isSafeDeclaration, isSafeProperty } from './css.ts'

/** Nothing that a change puts on the page can run code, send data, or load what the config does not show. */
export function checkContent(config: SiteConfig, report: Report): void {
  for (const { change, path } of listChanges(config)) {
    const check = CHECKS[change.kind] as Check<Change['kind']>
    check(change, path, report)
    checkMergeTags(change, path, report)
  }
}

type Check<Kind> = (change: Extract<Change, { kind: Kind }>, path: string, report: Report) => void

/**
 * What is to be looked at in each kind of change. What those without a check carry does no harm, or is for a check of
 * its own.
 */
const CHECKS: { readonly [Kind in Change['kind']]: Check<Kind> } = {
  text: () => {},
  show: () => {},
  move: () => {},
  duplicate: () => {},
  css: () => {},
  script: () => {},
  redirect: () => {},
  hide: ({ media }, path, report) => checkMedia(media, path, report),
  html: ({ nodes }, path, report) => checkNodes(nodes, `${path}.nodes`, report),
  insert: ({ nodes }, path, report) => checkNodes(nodes, `${path}.nodes`, report),
  image: ({ src, srcset = '' }, path, report) => checkAttributes({ src, srcset }, path, report),
  link: ({ href }, path, report) => checkAttributes({ href }, path, report),
  attribute: checkAttribute,
  style: checkStyle,
  class: checkClasses,
  slot: checkSlot,
}

function checkAttribute({ name, value }: AttributeChange, path: string, report: Report): void {
  const code = findAttributeCode(name, value)
  if (code === 'CONFIG_URL_UNSAFE') report({ code, path: `${path}.value`, received: value })
  else if (code) report({ code, path: `${path}.name`, received: name })
}

function checkClasses({ add = [], remove = [] }: ClassChange, path: string, report: Report): void {
  if (add.length + remove.length > 0) return
  report({ code: 'CONFIG_CHANGE_EMPTY', path, received: add })
}

/** Calls itself once per level: the depth of the JSON was looked at before. */
function checkNodes(nodes: readonly NodeTree[], path: string, report: Report): void {
  nodes.forEach((node, index) => {
    if (typeof node === 'string') return
    const at = childPath(path, index)
    checkAttributes(node.attributes ?? {}, `${at}.attributes`, report)
    checkNodes(node.children ?? [], `${at}.children`, report)
  })
}

function checkAttributes(
  attributes: { readonly [name: string]: string },
  path: string,
  report: Report,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    const code = findAttributeCode(name, value)
    if (code) report({ code, path: childPath(path, name), received: value })
  }
}

function checkSlot({ template, nodes }: SlotChange, path: string, report: Report): void {
  if ((template === undefined) === (nodes === undefined)) {
    const expected = 'either `template` or `nodes`'
    report({ code: 'CONFIG_CHANGE_EMPTY', path, received: nodes, expected })
  }
  checkNodes(nodes ?? [], `${path}.nodes`, report)
}

function checkStyle({ declarations, media }: StyleChange, path: string, report: Report): void {
  const refuse = (code: ConfigIssueCode, at: string, received: string) =>
    report({ code, path: at, received })
  for (const [property, value] of Object.entries(declarations)) {
    const at = childPath(`${path}.declarations`, property)
    if (!isSafeProperty(property)) refuse('CONFIG_CSS_PROPERTY_REFUSED', at, property)
    if (!isSafeDeclaration(value)) refuse('CONFIG_CSS_VALUE_REFUSED', at, value)
  }
  checkMedia(media, path, report)
}
