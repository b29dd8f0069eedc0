import type { ChangeState, Edit } from '../edit.ts'
import type { Page } from '../page.ts'
import { checkAttribute } from './check-attribute.ts'

/** An attribute to set: where, which and to what. */
export type Setting = readonly [element: Element, name: string, value: string]

/** Sets attributes to checked values: all of them or, where one is another change's, none. */
export function editAttributes(page: Page, settings: readonly Setting[]): Edit | ChangeState {
  for (const [element, name, value] of settings) checkAttribute(element.localName, name, value)
  const hosts: (string | null)[] = []
  const releases = settings.map(([element, name], index) =>
    page.ledger.claim(element, name, () => hosts[index] ?? null),
  )

  function keep(): boolean {
    const undone = settings.filter(([element, name, value], index) => {
      const current = element.getAttribute(name)
      if (current === value && index in hosts) return false
      hosts[index] = current
      element.setAttribute(name, value)
      return true
    })
    return undone.length > 0
  }

  function undo(): void {
    for (const release of releases) release?.()
    for (const [index, host] of hosts.entries()) {
      const [element, name, value] = settings[index] as Setting
      if (element.getAttribute(name) === value) restoreAttribute(element, name, host)
    }
  }

  if (!releases.includes(undefined)) return { keep, undo }
  undo()
  return 'contested'
}

/** Gives an attribute the value it had, null for none. */
export function restoreAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
