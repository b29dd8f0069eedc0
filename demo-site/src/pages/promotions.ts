/** The shop's own promotions, as its GA4 events name them. */
export const PROMOTIONS = {
  strip: { id: 'workshop-strip', name: 'Workshop strip' },
  hero: { id: 'home-hero', name: 'Home hero' },
  trails: { id: 'trail-finder-band', name: 'Trail finder band' },
  club: { id: 'club-band', name: 'Club band' },
} as const
