import { parseJson } from '../../parse-json.ts'

/**
 * The texts that the page itself brings: `data-segue-privacy="id"` names an element, such as a script of type
 * `application/json`, that holds them.
 */
export function readPageMessages(): unknown {
  const marked = document.querySelector('[data-segue-privacy]:not([data-segue-privacy=""])')
  const id = marked?.getAttribute('data-segue-privacy') ?? ''
  return parseJson(document.getElementById(id)?.textContent ?? null)
}
