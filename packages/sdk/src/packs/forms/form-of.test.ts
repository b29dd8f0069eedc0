// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { toFormProps } from './form-of.ts'

test.each<[string, Record<string, string>, object]>([
  [
    'an address',
    { id: 'a', action: 'https://pay.example/cart?mail=kim' },
    { form_id: 'a', form_destination: 'https://pay.example/cart' },
  ],
  [
    'a name',
    { name: 'club', action: 'https://pay.example/' },
    { form_name: 'club', form_destination: 'https://pay.example/' },
  ],
  ['a mailbox', { action: 'mailto:kim@shop.example' }, {}],
  ['an address that makes no sense', { action: 'http://[' }, {}],
])('a form with %s is told as such', (_, attributes, expected) => {
  const form = document.createElement('form')
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value)
  expect(toFormProps(form)).toEqual(expected)
})

test('the button that submits can lead elsewhere, and fields named like attributes hide nothing', () => {
  const form = document.createElement('form')
  form.setAttribute('action', 'https://pay.example/now')
  for (const name of ['action', 'id', 'getAttribute', 'baseURI'])
    form.append(Object.assign(document.createElement('input'), { name }))
  const button = document.createElement('button')
  expect(toFormProps(form, button).form_destination).toBe('https://pay.example/now')
  button.setAttribute('formaction', 'https://pay.example/later')
  expect(toFormProps(form, button)).toEqual({ form_destination: 'https://pay.example/later' })
})
