/**
 * A script as an element that stands in a page itself. What ends a script for an HTML parser, or begins a comment in
 * it, is written otherwise: in texts and patterns, where alone it can stand, it means the same. An inline script has no
 * address, so it is told where the collector is.
 */
export function toInlineScript(script: string, collector: string): string {
  const safe = script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')
  return `<script data-endpoint="${collector}/v1/events">${safe}</script>`
}
