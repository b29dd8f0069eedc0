/** What {@link element} puts inside: nodes, text, or nothing. */
export type Child = Node | string | undefined

/** Makes an element with attributes and children. Never takes markup, so nothing can be injected. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), attributes, children)
}

/** The same as {@link element}, for SVG. */
export function drawing<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
}

/** The element with an id, of the expected kind, or nothing. */
export function byId<Kind extends Element = HTMLElement>(
  id: string,
  kind?: new () => Kind,
): Kind | undefined {
  const found = document.getElementById(id)
  const wanted = kind ?? HTMLElement
  return found instanceof wanted ? (found as Element as Kind) : undefined
}

/** Sets the text of the element with an id, if it is on the page. */
export function setText(id: string, text: string): void {
  const found = byId(id)
  if (found) found.textContent = text
}

/** Shows or hides the element with an id, if it is on the page. */
export function show(id: string, visible: boolean): void {
  const found = byId(id)
  if (found) found.hidden = !visible
}

function fill<Made extends Element>(
  made: Made,
  attributes: Readonly<Record<string, string>>,
  children: readonly Child[],
): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  for (const child of children) if (child !== undefined) made.append(child)
  return made
}
