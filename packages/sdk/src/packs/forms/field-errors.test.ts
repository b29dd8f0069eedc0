// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FIELD_ERROR_MS, FIELD_ERRORS_MAX } from '../../limits.ts'
import { stopAll } from '../../platform.ts'
import { openView, watchPage } from '../../testing/watch-page.ts'
import { watchFieldErrors } from './field-errors.ts'

let errors: [field: string | undefined, count: number][]
let form: HTMLFormElement

beforeEach(() => {
  vi.useFakeTimers()
  errors = []
  form = document.body.appendChild(document.createElement('form'))
  for (const name of ['mail', 'plan'])
    form.append(Object.assign(document.createElement('input'), { name }))
  watchPage((parts) =>
    watchFieldErrors(parts, ({ field_name }, count) => errors.push([field_name, count])),
  )
})
afterEach(() => {
  stopAll()
  form.remove()
  vi.useRealTimers()
})

function refuse(name: string, afterMs = 0): void {
  vi.advanceTimersByTime(afterMs)
  form.querySelector(`[name=${name}]`)?.dispatchEvent(new Event('invalid'))
}

test('errors of one field in a row are one, those of another field are its own', () => {
  refuse('mail')
  refuse('mail', FIELD_ERROR_MS - 1)
  refuse('plan')
  refuse('mail', 1)
  expect(errors).toEqual([
    ['mail', 1],
    ['plan', 1],
    ['mail', 2],
  ])
})

test('each view counts anew', () => {
  refuse('mail')
  openView()
  refuse('mail', FIELD_ERROR_MS)
  expect(errors).toEqual([
    ['mail', 1],
    ['mail', 1],
  ])
})

test('a view tells of no more errors than the limit', () => {
  for (let n = 0; n <= FIELD_ERRORS_MAX; n += 1) refuse('mail', FIELD_ERROR_MS)
  expect(errors.at(-1)).toEqual(['mail', FIELD_ERRORS_MAX])
})
