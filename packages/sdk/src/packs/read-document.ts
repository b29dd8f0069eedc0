/** A property of the document, through the prototype: an element with such a name hides the document's own. */
export function readDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document)
}

/** True while the page can be seen. */
export function isVisible(): boolean {
  return readDocument('visibilityState') === 'visible'
}
