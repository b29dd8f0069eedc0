import type { Report } from '../to-config-issue.ts'
import { isSafeMedia } from './css.ts'

/** A media query, where there is one, is nothing but that. `path` is that of what has it. */
export function checkMedia(media: string | undefined, path: string, report: Report): void {
  if (media === undefined || isSafeMedia(media)) return
  report({ code: 'CONFIG_MEDIA_INVALID', path: `${path}.media`, received: media })
}
