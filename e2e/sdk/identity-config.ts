import { SHOP_CONFIG } from './shop.ts'

/** The shop's config with these settings. What a cookieless site cannot have, an experiment, is left out there. */
export function toIdentityConfig(identity: object, settings: object): object {
  const { experiences, segments } = SHOP_CONFIG
  const isCookieless = JSON.stringify(identity).includes('cookieless')
  return {
    ...SHOP_CONFIG,
    settings: { consent: 'required', ...settings, identity },
    segments: [...segments, ...KNOWN],
    experiences: isCookieless ? [CLUB_NOTE] : [...experiences.slice(0, 1), CLUB_NOTE, EIGHT_ARMS],
  }
}

/** Segments of what the site says about its visitors. */
const KNOWN = [
  {
    id: 'club',
    name: 'Club',
    when: { trait: 'visitor.plan', op: 'equals', value: 'club' },
  },
  {
    id: 'acme',
    name: 'Acme',
    when: { trait: 'visitor.group.id', op: 'equals', value: 'acme' },
  },
]

const CLUB_NOTE = {
  id: 'note',
  name: 'Note',
  state: 'running',
  mode: 'personalize',
  variants: [
    {
      id: 'club',
      name: 'Club',
      when: { segment: 'club' },
      changes: [{ kind: 'text', target: { selector: '#note' }, text: 'Welcome to the club' }],
    },
  ],
}

const toArm = (id: string) => ({
  id,
  name: id,
  changes: [{ kind: 'text', target: { selector: '#arm' }, text: id }],
})

/** An experiment of eight arms: that two visitors get the same one by chance is unlikely. */
const EIGHT_ARMS = {
  id: 'arms',
  name: 'Arms',
  state: 'running',
  mode: 'experiment',
  variants: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'].map(toArm),
}
