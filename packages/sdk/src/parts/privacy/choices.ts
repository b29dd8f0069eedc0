import type { Consent } from '@segue/protocol'
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

/** Creates the switches. Using one tells the site's Segue, and then `onChoice` what that came to, in words. */
export function createChoices(
  { segue, options }: Pick<Live, 'segue' | 'options'>,
  messages: PrivacyMessages,
  onChoice: (outcome: string) => void,
): Choices {
  /** A listed consent tool that denies beats what is chosen here; where the keeper is not the visitor's, nothing is kept. */
  function toOutcome(purpose: keyof Consent, isWanted: boolean): string {
    if (options.keeper) return messages.notSaved
    const isGranted = segue.getConsent()[purpose] === 'granted'
    return isWanted && !isGranted ? messages.overruled : messages.saved
  }

  const switches = PURPOSES.map((purpose) => {
    const box: HTMLInputElement = element('input', {
      type: 'checkbox',
      role: 'switch',
      id: purpose,
      'aria-describedby': `${purpose}-hint`,
      onchange: () => {
        const isWanted = box.checked
        segue.consent({ [purpose]: isWanted })
        const { personalization, measurement } = segue.getConsent()
        tellConsent({
          personalization: personalization === 'granted',
          measurement: measurement === 'granted',
        })
        onChoice(toOutcome(purpose, isWanted))
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
