import { SHOP_CONFIG } from './shop.ts'

/** A variant that sends its visitors to an address. */
export function redirectTo(to: string, more: object = {}): object {
  return { id: 'sent', name: 'Sent on', changes: [{ kind: 'redirect', to, ...more }] }
}

/** An experience on one path, which sends everybody to an address unless `more` says otherwise. */
export function experienceOf(path: string, to: string, more: object = {}): object {
  return {
    ...{ id: `from-${path.slice(1)}`, name: path, state: 'running', mode: 'personalize' },
    ...{ pages: [path], variants: [redirectTo(to)], ...more },
  }
}

/** A site config with nothing but experiences. */
export function toRedirectConfig(experiences: readonly object[], settings: object = {}) {
  return {
    ...{ ...SHOP_CONFIG, segments: [], journey: { stages: [] } },
    ...{ settings: { consent: 'granted', ...settings }, experiences },
  }
}
