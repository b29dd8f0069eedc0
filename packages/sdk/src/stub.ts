import type { Cover } from './views.ts'

/**
 * What a page runs inline, before the async script: makes the queue, and hides what is about to change until the script
 * has changed it, by one rule in an adopted sheet. That is the slots that the page itself marks, and the targets that
 * an earlier page of this visitor left as hints. The deadline is its own, so everything shows although the script never
 * comes. Its text is the same for every site, and so is its hash.
 */
function startStub(page: { segue?: Stub }): void {
  page.segue ||= [] as Stub
  const stub = page.segue
  const { site, hideMsMax = 300 } = (document.currentScript as HTMLScriptElement).dataset
  const selectors = ['segue-slot,[data-segue]']
  try {
    const hints: Hint[] = Object.values(JSON.parse(localStorage[`segue:${site}:hide`]))
    for (const [selector, ...globs] of hints)
      if (!globs[0] || globs.some(matchPath)) selectors.push(selector)
  } catch {
    // Nothing is known of this visitor, or the store is blocked or holds junk.
  }
  // An invalid selector inside of `:is()` takes no other with it.
  const hidden = `:is(${selectors})`
  const sheet = new CSSStyleSheet()
  const show = () => {
    stub.hidden = ''
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
  sheet.insertRule(`${hidden},${hidden} *{visibility:hidden!important}`)
  setTimeout(show, +hideMsMax)
  document.adoptedStyleSheets.push(sheet)
  Object.assign(stub, { hidden, show })
}

/**
 * As experiences name pages: `*` stays within a path segment, `**` crosses them. Of a path only so much is looked at as
 * keeps the most stars that a glob can have from taking long; what is missed shows as it is.
 */
function matchPath(glob: string): boolean {
  const source = glob
    .replace(/[^\w*/-]/g, '\\$&')
    .replace(/\*+/g, (stars) => (stars[1] ? '.*' : '[^/]*'))
  return RegExp(`^${source}$`).test(location.pathname.slice(0, 99))
}

/** A selector, and the globs of the pages it is for; without any, every page. */
type Hint = readonly [selector: string, ...globs: string[]]

/** The queue, in whose place the script finds what is hidden. */
type Stub = { -readonly [name in keyof Cover]: Cover[name] }

try {
  startStub(window as { segue?: Stub })
} catch {
  // What cannot be hidden shows as it is.
}
