import type { Live } from '../../part.ts'
import { element } from '../ui/element.ts'
import { openHost } from '../ui/open-host.ts'
import type { Preview } from './preview.ts'
import { PREVIEW_BADGE_CSS } from './preview-badge-css.ts'

/** Says on the page that it is a preview, of what, and lets it end. */
export function showPreviewBadge(words: string, end: () => void, onStop: Live['onStop']): void {
  openHost('preview', PREVIEW_BADGE_CSS, onStop)?.root.append(
    element(
      'aside',
      { 'aria-label': 'Segue preview' },
      element(
        'p',
        {},
        element('b', {}, 'Preview'),
        ` ${words}`,
        element('span', {}, 'Nothing here is recorded.'),
      ),
      element('button', { type: 'button', onclick: end }, 'End preview'),
    ),
  )
}

/** What a preview shows, in words. */
export function toPreviewWords({ experiences = {}, segments, stage }: Preview): string {
  const arms = Object.entries(experiences).map(([id, arm]) => `${id} shows ${arm}`)
  const inSegments = segments && [`in ${segments.join(', ') || 'no segment'}`]
  return [
    ...arms,
    ...(inSegments ?? []),
    ...(stage === undefined ? [] : [`at stage ${stage}`]),
  ].join(' · ')
}
