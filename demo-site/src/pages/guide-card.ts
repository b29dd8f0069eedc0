import { findCategory } from '../catalogue/categories.ts'
import type { Guide } from '../content/guides/guide.ts'
import { html, type Raw } from '../html.ts'
import { blaze } from './icons.ts'

/** Guides as picture cards. */
export function guideCards(guides: readonly Guide[]): Raw {
  return html`<ul class="guide-cards">${guides.map((guide) => html`<li class="guide-card">${words(guide)}</li>`)}</ul>`
}

/** A guide that closes a shelf: it fills what is left of the last row. */
export function guideTile(guide: Guide): Raw {
  return html`<li class="guide-card guide-tile">${words(guide)}</li>`
}

function words(guide: Guide): Raw {
  return html`<img src="/assets/art/guide-${guide.slug}.svg" width="1600" height="720" alt="" loading="lazy">
    <div class="card-words">
      <p class="kind">${blaze(guide.category)}${findCategory(guide.category)?.name} · ${guide.minutes} minutes</p>
      <h3><a href="/guides/${guide.slug}">${guide.title}</a></h3>
      <p>${guide.summary}</p>
    </div>`
}
