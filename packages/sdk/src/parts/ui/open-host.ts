/** A place of ours on the page. */
export interface Host {
  readonly root: ShadowRoot
  readonly remove: () => void
}

/**
 * Puts a place of ours on the page: a shadow root with its own style sheet, which the page's styles do not reach and
 * which needs no permission of a content security policy. One of the same name is replaced.
 */
export function openHost(name: string, css: string): Host {
  const id = `segue-${name}`
  document.getElementById(id)?.remove()
  const host = document.createElement('div')
  host.id = id
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host { all: initial }\n${css}`)
  root.adoptedStyleSheets = [sheet]
  // Beside the body, which applications replace.
  document.documentElement.append(host)
  return { root, remove: () => host.remove() }
}
