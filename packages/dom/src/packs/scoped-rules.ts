import { type CssChange, toJson } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { refuse } from '../errors.ts'
import { markFor } from '../mark-for.ts'

/**
 * Puts rules into the page that hold inside the target alone. Publishing has parsed them; what is looked at here is the
 * second lock: no selector reaches out, no value is written in a way that hides what it loads, the scope is no page.
 *
 * Each rule is a text of its own, so that two may have one selector: a comment tells them apart.
 */
export function setScopedRules({ target, rules }: CssChange, element: Element, edit: Edit): void {
  if (element.matches('html,head,body')) refuse('SCOPE_NOT_ALLOWED')
  const mark = markFor('scope', target, toJson(target))
  const scope = mark ? `[${mark}]` : `:is(${target.selector})`
  rules.forEach(({ selector, declarations, media }, index) => {
    if (reachesOut(selector)) refuse('SELECTOR_NOT_ALLOWED')
    if (/\\|(src|image|-set|-fade)\(/i.test(`${Object.values(declarations)}`))
      refuse('STYLE_NOT_ALLOWED')
    const scoped = selector.startsWith('&') ? scope + selector.slice(1) : `${scope} ${selector}`
    edit.rule(`/*${index}*/${scoped}{}`, declarations, media)
  })
  if (mark) edit.set(element, mark, '')
}

/** Whether a selector has a second one in it, a sibling of the scope, or what ends a rule. Brackets are looked past. */
function reachesOut(selector: string): boolean {
  let outer = selector.replace(/\\./gs, '_').replace(/"[^"]*"|'[^']*'/g, '')
  for (let before = ''; before !== outer; ) {
    before = outer
    outer = outer.replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
  }
  return /[,;{}@()[\]]|\/\*|.&|^\s*(&[^\s>+~]*\s*)?[+~|]/s.test(outer)
}
