import { byId, setText, show } from './dom.ts'
import { tellSegue } from './globals.ts'
import { forget, readJson, writeJson } from './storage.ts'

/** What the visitor allowed. */
export interface Consent {
  readonly personalization: boolean
  readonly measurement: boolean
}

/**
 * Asks for consent while no choice is stored, and lets it be changed on the privacy page.
 *
 * A stored choice is told to Segue by the script in the head of each page, before Segue decides; here only new ones are.
 */
export function startConsent(): void {
  const stored = readConsent()
  show('consent-banner', stored === undefined)
  for (const button of document.querySelectorAll<HTMLElement>('[data-consent]')) {
    const granted = button.dataset.consent === 'accept'
    button.addEventListener('click', () =>
      choose({ personalization: granted, measurement: granted }),
    )
  }
  showChoice(stored)
  // The visitor used Segue's own panel: the shop's choice follows.
  document.addEventListener('segue:consent', (event) => {
    choose((event as CustomEvent<Consent>).detail)
  })
  document.addEventListener('segue:forget', () => {
    forget('shop_consent')
    show('consent-banner', true)
  })
  byId('consent-form', HTMLFormElement)?.addEventListener('submit', (event) => {
    event.preventDefault()
    const checked = new FormData(event.currentTarget as HTMLFormElement)
    choose({
      personalization: checked.has('personalization'),
      measurement: checked.has('measurement'),
    })
  })
}

function choose(consent: Consent): void {
  writeJson('shop_consent', consent)
  tellSegue('consent', consent)
  show('consent-banner', false)
  showChoice(consent)
}

function readConsent(): Consent | undefined {
  const value = readJson('shop_consent')
  if (typeof value !== 'object' || value === null) return undefined
  const { personalization, measurement } = value as Record<string, unknown>
  return { personalization: personalization === true, measurement: measurement === true }
}

function showChoice(consent: Consent | undefined): void {
  const form = byId('consent-form', HTMLFormElement)
  if (!form || !consent) return
  for (const name of ['personalization', 'measurement'] as const) {
    const box = form.elements.namedItem(name)
    if (box instanceof HTMLInputElement) box.checked = consent[name]
  }
  setText('consent-state', describe(consent))
}

function describe({ personalization, measurement }: Consent): string {
  if (personalization && measurement) return 'You allowed both.'
  if (personalization) return 'You allowed personalization, not measurement.'
  if (measurement) return 'You allowed measurement, not personalization.'
  return 'You declined both.'
}
