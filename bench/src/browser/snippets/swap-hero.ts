/**
 * Puts the variant into the hero as soon as the parser has finished it. The browser paints after that: callbacks of a
 * MutationObserver run before the next frame.
 */
export function swapHero(html: string): void {
  const observer = new MutationObserver(swap)
  function swap(): void {
    const hero = document.getElementById('hero')
    // What follows the hero, or the end of the document, says that it is whole.
    if (!hero || !(hero.nextElementSibling || document.readyState !== 'loading')) return
    observer.disconnect()
    hero.innerHTML = html
  }
  observer.observe(document, { childList: true, subtree: true })
  swap()
}
