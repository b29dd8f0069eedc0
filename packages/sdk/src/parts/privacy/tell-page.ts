import type { ConsentChoice } from '../../consent.ts'

/** Tells the page's own consent banner what the visitor chose in the panel. */
export function tellConsent(detail: Required<ConsentChoice>): void {
  document.dispatchEvent(new CustomEvent('segue:consent', { detail }))
}

/** Tells the page that the visitor was forgotten, so that it forgets the choice, too. */
export function tellForgotten(): void {
  document.dispatchEvent(new CustomEvent('segue:forget'))
}
