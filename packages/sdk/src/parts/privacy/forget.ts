import { element } from '../ui/element.ts'
import { fillMessage, type PrivacyMessages } from './messages.ts'

/** The button that forgets, with its question: nothing is lost by one press. */
export function createForget(
  messages: PrivacyMessages,
  work: { readonly visitor: () => string; readonly forget: () => void },
): HTMLElement {
  const ask = element(
    'button',
    { type: 'button', class: 'danger', onclick: question },
    messages.forget,
  )
  const box = element('div', { class: 'forget' }, ask)

  function question(): void {
    const hint = fillMessage(messages.forgetHint, { visitor: work.visitor() })
    const no = element('button', { type: 'button', onclick: back }, messages.forgetNo)
    const yes = element(
      'button',
      {
        type: 'button',
        class: 'danger',
        onclick() {
          work.forget()
          back()
        },
      },
      messages.forgetYes,
    )
    box.replaceChildren(
      element(
        'div',
        {
          role: 'group',
          class: 'question',
          'aria-labelledby': 'forget-question',
          'aria-describedby': 'forget-hint',
        },
        element('h2', { id: 'forget-question' }, messages.forgetQuestion),
        element('p', { id: 'forget-hint' }, hint),
        element('div', { class: 'answers' }, no, yes),
      ),
    )
    no.focus()
    no.scrollIntoView({ block: 'nearest' })
  }

  function back(): void {
    box.replaceChildren(ask)
    ask.focus()
  }

  return box
}
