import type { Page } from 'playwright-core'

/** The texts in an answer of the collector, which no catalogue translates. */
export function textsOf(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer]
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, part]) => [key, ...textsOf(part)])
}

/** What people read or hear on a page that has plain letters and is none of the given texts. */
export async function findPlainTexts(page: Page, known: Iterable<string>): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Code is the same in every language.
      if (!node.parentElement?.closest('code, pre, .cm-editor, noscript')) {
        found.push(node.textContent ?? '')
      }
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [alt]')) {
      for (const name of ['aria-label', 'title', 'alt'])
        found.push(element.getAttribute(name) ?? '')
    }
    return found
  })
  const data = [...known].filter((text) => /[a-z]/i.test(text))
  data.sort((a, b) => b.length - a.length)
  return [...new Set(texts)].filter((text) => {
    const own = data.reduce((left, one) => left.replaceAll(one, ''), text).trim()
    // Of ids the beginning is shown.
    return /[a-z]{2}/i.test(own) && !data.some((one) => one.startsWith(own))
  })
}

/** Elements that cut off a text of the catalogue or let it run out, and how far the page reaches out of the window. */
export async function findCutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      const isOwn = /[^ -~\s]/.test(element.textContent ?? '')
      if (!isOwn || clipPath !== 'none' || element.closest('.hidden-text, .cm-editor')) return false
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      const isTooWide = clientWidth > 0 && scrollWidth > clientWidth + 1
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (isTooWide && (hides(overflowX) || overflowX === 'visible')) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1)
      )
    }
    const extra = document.documentElement.scrollWidth - innerWidth
    const cut = [...document.body.querySelectorAll('*')]
      .filter((element) => !(element instanceof SVGElement) && isCut(element))
      .map((element) => `cut: ${element.outerHTML.slice(0, 120)}`)
    return extra > 0 ? [...cut, `${extra} pixels wider than the window`] : cut
  })
}
