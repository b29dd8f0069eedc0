// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stopAll } from '../../platform.ts'
import { openView, type Recorded, watchPage } from '../../testing/watch-page.ts'
import { watchFormUse } from './form-use.ts'

let recorded: Recorded[]
let form: HTMLFormElement
const types = () => recorded.map(([type]) => type)

beforeEach(() => {
  form = document.body.appendChild(document.createElement('form'))
  form.setAttribute('id', 'join')
  form.append(addField('mail'), addField('plan'))
  recorded = watchPage(watchFormUse)
})
afterEach(() => {
  stopAll()
  form.remove()
})

function addField(name: string): HTMLInputElement {
  return Object.assign(document.createElement('input'), { name, value: 'a secret' })
}
const happen = (type: string, on: Element | null = form) =>
  on?.dispatchEvent(new Event(type, { bubbles: true }))
const fill = (name: string) => happen('input', form.querySelector(`[name=${name}]`))

test('a form is started once a view, and abandoned at the field that was changed last', () => {
  fill('mail')
  fill('plan')
  fill('mail')
  openView()
  openView()
  fill('plan')
  expect(types()).toEqual(['form_start', 'form_abandon', 'form_start'])
  expect(recorded[1]?.[1]).toMatchObject({ form_id: 'join', field_name: 'mail' })
  expect(JSON.stringify(recorded)).not.toContain('secret')
})

test('a form that was submitted is not abandoned, unless it was changed again', () => {
  fill('mail')
  happen('submit')
  openView()
  expect(types()).toEqual(['form_start', 'form_submit'])
  fill('mail')
  happen('submit')
  fill('plan')
  openView()
  expect(types().slice(2)).toEqual(['form_start', 'form_submit', 'form_abandon'])
})

test('what a script reads of a form is on its way: neither submitted nor abandoned', () => {
  fill('mail')
  happen('formdata')
  openView()
  expect(types()).toEqual(['form_start'])
})

test('a field without a form starts nothing', () => {
  const lone = document.body.appendChild(addField('q'))
  happen('input', lone)
  lone.remove()
  expect(recorded).toEqual([])
})

test.each([
  [null, '/one'],
  ['join', '/join'],
])(
  'an abandoned form with the action %s goes where it went on its own route: %s',
  (action, path) => {
    history.replaceState({}, '', '/one')
    if (action !== null) form.setAttribute('action', action)
    fill('mail')
    history.pushState({}, '', '/deep/two')
    openView()
    expect(recorded.map(([, props]) => Reflect.get(props, 'form_destination'))).toEqual([
      location.origin + path,
      location.origin + path,
    ])
  },
)
