import type { Live } from '../../part.ts'

/** A place of ours on the page. */
export interface Host {
  readonly root: ShadowRoot
  readonly remove: () => void
}

/**
 * Puts a place of ours on the page, until Segue stops: a shadow root with its own style sheet, which no rule of the
 * page's styles reaches, and which needs no permission of a content security policy. `undefined` when it is there
 * already.
 */
export function openHost(name: string, css: string, onStop: Live['onStop']): Host | undefined {
  const id = `segue-${name}`
  const find = () => document.getElementById(id)
  if (find()) return undefined
  const host = document.createElement('div')
  host.id = id
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host { all: initial !important }\n${css}`)
  root.adoptedStyleSheets = [sheet]
  // Beside the body, which applications replace.
  document.documentElement.append(host)
  // By its id: a place that was removed is not kept in memory until the stop.
  onStop(() => find()?.remove())
  return { root, remove: () => host.remove() }
}
