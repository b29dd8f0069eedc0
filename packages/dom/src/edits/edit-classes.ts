import type { Edit } from '../edit.ts'
import type { Page } from '../page.ts'

/** Adds and removes classes. Several edits of one element's classes live side by side. */
export function editClasses(
  page: Page,
  element: Element,
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): Edit {
  let original: string | null = null
  let written: string | null = null
  const release = page.ledger.claim(element, 'class', () => original)

  function keep(): boolean {
    const { classList } = element
    const holds =
      add.every((name) => classList.contains(name)) &&
      !remove.some((name) => classList.contains(name))
    if (holds) return false
    original = element.getAttribute('class')
    classList.add(...add)
    classList.remove(...remove)
    written = element.getAttribute('class')
    return true
  }

  function undo(): void {
    release?.()
    if (written === null) return
    const { classList } = element
    if (element.getAttribute('class') !== written) {
      const before = new Set(original?.split(/\s+/))
      classList.remove(...add.filter((name) => !before.has(name)))
      classList.add(...remove.filter((name) => before.has(name)))
    } else if (original === null) element.removeAttribute('class')
    else element.setAttribute('class', original)
  }

  keep()
  return { keep, undo }
}
