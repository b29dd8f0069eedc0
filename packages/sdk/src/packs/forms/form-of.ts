import type { FormProps } from '@segue/protocol'
import { attempt } from '../../platform.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'

/** The field an event happened in, and its form. */
export interface Field {
  readonly form: HTMLFormElement
  /** The field's name, or else its id; empty where it has neither. */
  readonly name: string
}

/** Reads the field of an event, also inside open shadow roots. None for what belongs to no form. */
export function readField(event: Event): Field | undefined {
  const [element] = event.composedPath()
  if (!(element instanceof Element)) return undefined
  const form: unknown = Reflect.get(element, 'form')
  if (!(form instanceof HTMLFormElement)) return undefined
  return { form, name: attributeOf(element, 'name') || attributeOf(element, 'id') || '' }
}

/**
 * What events tell of a form. Its attributes are read and never its properties: fields hide those
 * (`<input name="action">`). The destination comes without its query, which can hold what was entered.
 */
export function toFormProps(form: Element, submitter?: Element | null): FormProps {
  const id = attributeOf(form, 'id')
  const name = attributeOf(form, 'name')
  const action = (submitter && attributeOf(submitter, 'formaction')) ?? attributeOf(form, 'action')
  const base: string = Reflect.get(Node.prototype, 'baseURI', form)
  const destination = attempt(() => new URL(action ?? '', base))
  return {
    ...(id && { form_id: id }),
    ...(name && { form_name: name }),
    ...(destination &&
      /^https?:$/.test(destination.protocol) && {
        form_destination: destination.origin + destination.pathname,
      }),
  }
}
