import type { WatchParts } from '../../pack.ts'
import { watchFieldErrors } from './field-errors.ts'

/** Watches fields that the browser finds invalid: one event for each error, with the field's name. */
export function watchFormErrors(parts: WatchParts): void {
  watchFieldErrors(parts, (props) => parts.record('form_error', props))
}
