import { attempt } from '../../platform.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'

/** The link that an event happened in. */
export interface Link {
  readonly element: Element
  readonly url: URL
  /** The link says itself that it leads to a file. */
  readonly isDownload: boolean
}

/** Finds the link around what was clicked, also inside open shadow roots; none where its address makes no sense. */
export function findLink(event: Event): Link | undefined {
  for (const element of event.composedPath()) {
    if (!(element instanceof Element) || !/^(a|area)$/i.test(element.tagName)) continue
    // Drawings may say it in the way that came first, too.
    const href = attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href')
    const url = href === null ? undefined : attempt(() => new URL(href, element.baseURI))
    return url && { element, url, isDownload: attributeOf(element, 'download') !== null }
  }
  return undefined
}
