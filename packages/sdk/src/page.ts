import { type Page, scrub, URL_CHARS_MAX } from '@segue/protocol'

/** The page at hand, free of secrets and cut to the wire's limits. The address comes without its hash. */
export function readPage(referrer: string): Page {
  return {
    url: toText(location.href.replace(/#.*/, '')),
    path: toText(location.pathname),
    title: readTitle(),
    referrer: toText(referrer),
  }
}

/** The page's title as it is now, free of secrets and cut. */
export function readTitle(): string {
  return toText(document.title)
}

/** A form field named `title` hides the document's own title: what is not a text counts as empty. */
function toText(value: unknown): string {
  return typeof value === 'string' ? scrub(value).slice(0, URL_CHARS_MAX) : ''
}
