import type { EventProps } from './event-props.ts'

/** What a site can have watched without code: a name for `settings.track`. A pack of the same name does the watching. */
export type Track =
  | 'engagement'
  | 'links'
  | 'forms'
  | 'media'
  | 'frustration'
  | 'vitals'
  | 'context'
  | 'display'

/** Track → the event types that it brings. */
export const TRACKS: { readonly [name in Track]: readonly (keyof EventProps)[] } = {
  engagement: ['scroll', 'user_engagement', 'element_seen'],
  links: ['click', 'file_download', 'contact_click'],
  forms: ['form_start', 'form_submit', 'form_abandon', 'form_error'],
  media: [
    'video_start',
    'video_progress',
    'video_complete',
    'view_search_results',
    'copy',
    'print',
    'page_not_found',
    'js_errors',
  ],
  frustration: ['dead_click', 'quick_return', 'form_error_loop'],
  vitals: ['web_vitals'],
  // Facts and properties, no events.
  context: [],
  display: ['experience_display'],
}
