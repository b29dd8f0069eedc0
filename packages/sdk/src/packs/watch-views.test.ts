// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { emit } from '../emitter.ts'
import { stopAll } from '../platform.ts'
import { openView, watchPage } from '../testing/watch-page.ts'
import { watchViews } from './watch-views.ts'

const NOTHING = { segments: [], stage: '', outcomes: [] }

test('a view begins once, ends once, and the one at hand has begun already', () => {
  const steps: string[] = []
  watchPage((parts) =>
    watchViews(
      parts,
      () => steps.push('begin'),
      () => steps.push('end'),
    ),
  )
  expect(steps).toEqual(['begin'])
  // Consent changed: the same view is decided again.
  emit('decision', NOTHING)
  openView()
  // The page goes into the back/forward cache, and comes back from it.
  emit('leave', undefined)
  openView()
  expect(steps).toEqual(['begin', 'end', 'begin', 'end', 'begin'])
  stopAll()
  openView()
  expect(steps).toHaveLength(5)
})
