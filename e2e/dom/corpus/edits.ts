/** What the next deploy of a site did to an element, or around it. Runs in the page. */
export type Edit = (element: Element) => void

/** Edits by the words that tell them. Elements that an edit makes anew carry on who they are in `truth`. */
export const EDITS: readonly (readonly [string, Edit])[] = [
  [
    'new class names',
    () => {
      for (const one of document.querySelectorAll('[class]'))
        one.className = one.className.replace(
          /[\w-]*\d[\w-]*/g,
          (old) => `x${old.length}-${old.at(-1)}z`,
        )
    },
  ],
  [
    'a wrapper around it',
    (element) => {
      const wrapper = document.createElement('div')
      element.replaceWith(wrapper)
      wrapper.append(element)
    },
  ],
  [
    'its siblings in reverse',
    ({ parentElement }) => parentElement?.append(...[...parentElement.children].reverse()),
  ],
  [
    'its block moved to the end',
    ({ parentElement }) => {
      if (parentElement !== document.body) parentElement?.parentElement?.append(parentElement)
    },
  ],
  ['other words', (element) => element.append(' now')],
  [
    'its id renamed',
    (element) => {
      if (element.id) element.id = `new-${element.id}`
    },
  ],
  [
    'the ids around it renamed',
    () => {
      for (const one of document.querySelectorAll('[id]')) one.id = `new-${one.id}`
    },
  ],
  [
    'a sibling of its kind before it',
    (element) => {
      const sibling = document.createElement(element.localName)
      sibling.className = element.className
      sibling.textContent = 'Something new'
      element.before(sibling)
    },
  ],
  [
    'more attributes',
    (element) => {
      element.setAttribute('title', 'Have a look')
      element.setAttribute('data-tracking', 'on')
    },
  ],
  [
    'another tag',
    (element) => {
      const other = document.createElement('div')
      for (const { name, value } of element.attributes) other.setAttribute(name, value)
      other.append(...element.childNodes)
      Object.assign(other, { truth: (element as Element & { truth?: string }).truth })
      element.replaceWith(other)
    },
  ],
  ['the element removed', (element) => element.remove()],
  ['its block removed', ({ parentElement }) => parentElement?.remove()],
  [
    'its block twice, the first with other words and without ids',
    ({ parentElement }) => {
      const copy = parentElement?.cloneNode(true) as Element
      for (const one of [copy, ...copy.querySelectorAll('*')]) {
        one.removeAttribute('id')
        if (!one.firstElementChild && one.textContent) one.textContent += ' (copy)'
      }
      if (parentElement !== document.body) parentElement?.before(copy)
    },
  ],
  [
    'another language',
    () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode as Text
        if (text.data.trim()) text.data = [...text.data].reverse().join('')
      }
    },
  ],
  [
    'its words elsewhere, too',
    (element) => {
      const other = document.createElement(element.localName)
      other.textContent = element.textContent
      document.body.prepend(other)
    },
  ],
  [
    'other white space',
    (element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode as Text
        text.data = `\n  ${text.data.replaceAll(' ', '\n\t')}  `
      }
    },
  ],
  [
    'capital letters',
    (element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode as Text
        text.data = text.data.toUpperCase()
      }
    },
  ],
  [
    'its id given to its parent',
    (element) => {
      const { id, parentElement } = element
      if (!id || !parentElement) return
      element.removeAttribute('id')
      parentElement.id = id
    },
  ],
]

/** After this edit nothing but an id can tell which of two elements was meant. */
export const REPEAT_BLOCK: Edit = ({ parentElement }) => {
  if (parentElement !== document.body) parentElement?.before(parentElement.cloneNode(true))
}
