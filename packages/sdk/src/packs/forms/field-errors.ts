import type { FormFieldProps } from '@segue/protocol'
import { FIELD_ERROR_MS, FIELD_ERRORS_MAX } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { watchViews } from '../watch-views.ts'
import { readField, toFormProps } from './form-of.ts'
import { listenInside } from './listen-inside.ts'

/**
 * Watches fields that the browser finds invalid. Errors of one field within `FIELD_ERROR_MS` are one; `count` is how
 * many the field has had in the view.
 */
export function watchFieldErrors(
  parts: WatchParts,
  onError: (props: FormFieldProps, count: number) => void,
): void {
  let counts = new Map<EventTarget, { count: number; at: number }>()
  let total = 0
  watchViews(parts, () => {
    counts = new Map()
    total = 0
  })
  const refuse = (event: Event) => {
    const field = readField(event)
    const [element] = event.composedPath()
    if (field === undefined || element === undefined || total >= FIELD_ERRORS_MAX) return
    const at = performance.now()
    const known = counts.get(element)
    if (known && at - known.at < FIELD_ERROR_MS) return
    const count = (known?.count ?? 0) + 1
    counts.set(element, { count, at })
    total += 1
    onError({ ...toFormProps(field.form), ...(field.name && { field_name: field.name }) }, count)
  }
  listenInside(parts, { invalid: refuse })
}
