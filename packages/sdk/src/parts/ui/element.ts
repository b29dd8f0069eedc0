/** What an element is made with: attributes, and listeners under `on…`. `false` and `undefined` leave one out. */
export interface Props {
  readonly [name: string]: string | boolean | undefined | ((event: Event) => void)
}

/** Makes an element, node by node: no text of a visitor or of a site config is ever read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false)
      made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children)
  return made
}
