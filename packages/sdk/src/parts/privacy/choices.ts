import type { Live } from '../../part.ts'
import { element } from '../ui/element.ts'
import type { PrivacyMessages } from './messages.ts'
import { tellConsent } from './tell-page.ts'

/** A switch for each purpose. They follow the choice, whoever makes it. */
export interface Choices {
  readonly node: HTMLElement
  /** Shows the choice as it is now. */
  readonly show: () => void
}

/** Creates the switches. Using one tells the site's Segue, and then `onChoice`. */
export function createChoices(
  { segue }: Pick<Live, 'segue'>,
  messages: PrivacyMessages,
  onChoice: () => void,
): Choices {
  const switches = PURPOSES.map((purpose) => {
    const box: HTMLInputElement = element('input', {
      type: 'checkbox',
      role: 'switch',
      id: purpose,
      'aria-describedby': `${purpose}-hint`,
      onchange: () => {
        segue.consent({ [purpose]: box.checked })
        const { personalization, measurement } = segue.getConsent()
        tellConsent({
          personalization: personalization === 'granted',
          measurement: measurement === 'granted',
        })
        onChoice()
      },
    })
    return { purpose, box }
  })
  const rows = switches.map(({ purpose, box }) =>
    element(
      'div',
      { class: 'choice' },
      element(
        'div',
        {},
        element('label', { for: purpose }, messages[purpose]),
        element('p', { id: `${purpose}-hint` }, messages[`${purpose}Hint`]),
      ),
      box,
    ),
  )
  return {
    node: element('div', {}, ...rows),
    show() {
      const consent = segue.getConsent()
      for (const { purpose, box } of switches) box.checked = consent[purpose] === 'granted'
    },
  }
}

const PURPOSES = ['personalization', 'measurement'] as const
