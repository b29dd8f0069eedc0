/**
 * Gives an element new children. What was unfolded stays so, and the focus stays where it was, as far as `details` with
 * the same id are there again.
 */
export function rebuild(node: HTMLElement, ...children: readonly (Node | string)[]): void {
  const { activeElement = null } = node.getRootNode() as Partial<ShadowRoot>
  const focused = node.contains(activeElement) && activeElement?.closest('details')?.id
  const open = [...node.querySelectorAll('details[open]')].map(({ id }) => id)
  node.replaceChildren(...children)
  for (const details of node.querySelectorAll('details')) {
    details.open = open.includes(details.id)
    if (details.id === focused) details.querySelector('summary')?.focus()
  }
}
