import type { FormProps } from '@segue/protocol'
import { attempt } from '../../platform.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'

/** The field an event happened in, and its form. */
export interface Field {
  readonly form: HTMLFormElement
  /** The name of the field, or of the component that it stands in, or else the id; empty where it has neither. */
  readonly name: string
}

/**
 * Reads the field of an event, also inside open shadow roots: what has a form, or else what stands in one, as components
 * and editors do. None for what belongs to no form.
 */
export function readField(event: Event): Field | undefined {
  const path = event.composedPath().filter((part) => part instanceof Element)
  const form = path.map(formOf).find(Boolean)
  const field = path.find((part) => form && rootOf(part) === rootOf(form))
  if (!form || !field) return undefined
  return { form, name: attributeOf(field, 'name') || attributeOf(field, 'id') || '' }
}

function formOf(element: Element): HTMLFormElement | undefined {
  const form: unknown = element instanceof HTMLFormElement ? element : Reflect.get(element, 'form')
  return form instanceof HTMLFormElement ? form : undefined
}

/** Through the prototype: a form's fields hide its methods. */
function rootOf(element: Element): Node {
  return Node.prototype.getRootNode.call(element)
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
