import type { Edit } from '../edit.ts'
import type { Page } from '../page.ts'
import { restoreAttribute } from './edit-attributes.ts'

/** Adds and removes classes. Several edits of one element's classes live side by side. */
export function editClasses(
  page: Page,
  element: Element,
  add: readonly string[] = [],
  remove: readonly string[] = [],
): Edit {
  const { classList } = element
  let host = element.getAttribute('class')
  let written = host
  const release = page.ledger.claim(element, 'class', () => host)

  function keep(): boolean {
    const isKept = add.every((name) => classList.contains(name))
    if (isKept && !remove.some((name) => classList.contains(name))) return false
    host = element.getAttribute('class')
    classList.add(...add)
    classList.remove(...remove)
    written = element.getAttribute('class')
    return true
  }

  /** Where the host changed classes since, only ours are taken back. */
  function undo(): void {
    release?.()
    if (element.getAttribute('class') === written) {
      restoreAttribute(element, 'class', host)
    } else {
      const before = (host ?? '').split(/\s+/)
      classList.remove(...add.filter((name) => !before.includes(name)))
      classList.add(...remove.filter((name) => before.includes(name)))
    }
  }

  return { keep, undo }
}
