import type { CategorySlug } from '../catalogue/product.ts'
import { html, type Raw } from '../html.ts'

/** A drawn icon; decorative, so a label always stands beside it. */
export function icon(name: keyof typeof STROKES): Raw {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor"
    stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    <path d="${STROKES[name]}"/></svg>`
}

/** The painted trail mark of a category: its own shape in its own colour. */
export function blaze(category: CategorySlug): Raw {
  return html`<svg class="blaze blaze-${category}" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <path d="${BLAZES[category]}"/></svg>`
}

const STROKES = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.6-4.6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  cart: 'M3 4h2.5l2.3 11h10.4L20.5 7.5H6.3M9 20.2a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM17 20.2a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z',
  heart: 'M12 20S4 15.2 4 9.4A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.4C20 15.2 12 20 12 20Z',
  link: 'M9.5 14.5l5-5M11 7l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17l-2 2a4.2 4.2 0 0 1-6-6l2-2',
  truck:
    'M3 6h11v10H3ZM14 9.5h4l3 3.5v3h-7M7 18.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM17 18.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  needle: 'M4 20L20 4M15 4h5v5M4 15c2-4 5-2 6-5',
  back: 'M9 6L4 11l5 5M4 11h10a5.5 5.5 0 0 1 0 9h-2',
} as const

const BLAZES: Readonly<Record<CategorySlug, string>> = {
  running: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z',
  hiking: 'M10 1L19 10L10 19L1 10Z',
  climbing: 'M10 2L19.5 18.5H0.5Z',
  camping: 'M2 2H18V18H2Z',
}
