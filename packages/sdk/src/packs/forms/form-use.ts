import type { FormFieldProps } from '@segue/protocol'
import type { WatchParts } from '../../pack.ts'
import { watchViews } from '../watch-views.ts'
import { readField, toFormProps } from './form-of.ts'
import { listenInside } from './listen-inside.ts'

/**
 * Watches forms being started (once a view), submitted, and left: abandoned is a form that was changed after it was
 * last submitted, when the view ends. A form that a script sends by itself is not told as submitted, nor as abandoned.
 */
export function watchFormUse(parts: WatchParts): void {
  const { record } = parts
  let started = new WeakSet<Element>()
  /** Form → what is told should it be left: an address taken later would be resolved against the next route's. */
  const open = new Map<Element, FormFieldProps>()

  const change = (event: Event) => {
    const field = readField(event)
    if (field === undefined) return
    const { form, name } = field
    const props = toFormProps(form)
    open.set(form, { ...props, ...(name && { field_name: name }) })
    if (started.has(form)) return
    started.add(form)
    record('form_start', props)
  }
  const submit = (event: Event) => {
    const [form] = event.composedPath()
    if (!(form instanceof Element)) return
    open.delete(form)
    record('form_submit', toFormProps(form, (event as SubmitEvent).submitter))
  }
  // What a script reads of a form, it sends: `form.submit()` and `new FormData(form)` show in no other way.
  const formdata = (event: Event) => {
    open.delete(event.composedPath()[0] as Element)
  }
  listenInside(parts, { input: change, change, submit, formdata })

  watchViews(
    parts,
    () => {
      started = new WeakSet()
      open.clear()
    },
    () => {
      for (const props of open.values()) record('form_abandon', props)
    },
  )
}
