import type { Change, NodeTree, SlotChange, StyleChange } from '../../change.ts'
import { childPath } from '../../json-path.ts'
import type { SiteConfig } from '../../site-config.ts'
import type { ConfigIssueCode } from '../issues/config-issues.ts'
import type { Report } from '../to-config-issue.ts'
import { findAttributeCode } from './attribute.ts'
import { isSafeDeclaration, isSafeMedia, isSafeProperty } from './css.ts'

/** Nothing that a change puts on the page can run code, send data, or load what the config does not show. */
export function checkContent(config: SiteConfig, report: Report): void {
  config.experiences.forEach((experience, index) => {
    experience.variants.forEach((variant, variantIndex) => {
      variant.changes.forEach((change, changeIndex) => {
        const path = `experiences[${index}].variants[${variantIndex}].changes[${changeIndex}]`
        checkChange(change, path, report)
      })
    })
  })
}

function checkChange(change: Change, path: string, report: Report): void {
  switch (change.kind) {
    case 'html':
    case 'insert':
      return checkNodes(change.nodes, `${path}.nodes`, report)
    case 'slot':
      return checkSlot(change, path, report)
    case 'style':
      return checkStyle(change, path, report)
    case 'attribute': {
      const code = findAttributeCode(change.name, change.value)
      if (code === 'CONFIG_URL_UNSAFE')
        report({ code, path: `${path}.value`, received: change.value })
      else if (code) report({ code, path: `${path}.name`, received: change.name })
      return
    }
    case 'image':
      checkAttributes({ src: change.src }, path, report)
      return checkAttributes({ srcset: change.srcset ?? '' }, path, report)
    case 'link':
      return checkAttributes({ href: change.href }, path, report)
    case 'class':
      if ((change.add ?? []).length + (change.remove ?? []).length > 0) return
      return report({ code: 'CONFIG_CHANGE_EMPTY', path, received: change })
  }
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
  if (media !== undefined && !isSafeMedia(media)) {
    refuse('CONFIG_MEDIA_INVALID', `${path}.media`, media)
  }
}
