/** An attribute's value, through the prototype: a form's fields hide its methods (`<input name="getAttribute">`). */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}
