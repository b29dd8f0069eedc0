import { FIELD_ERROR_LOOP } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { watchFieldErrors } from '../forms/field-errors.ts'

/** Watches fields that are refused again and again: one event at the `FIELD_ERROR_LOOP`th error of a field in a view. */
export function watchErrorLoops(parts: WatchParts): void {
  watchFieldErrors(parts, (props, count) => {
    if (count === FIELD_ERROR_LOOP) parts.record('form_error_loop', props)
  })
}
