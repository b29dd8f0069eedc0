import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { createNames } from './names.ts'

const names = createNames(SITE_CONFIG)

test.each([
  ['a segment', names.segment('runner'), 'Runners'],
  ['everyone', names.segment('*'), 'Everyone'],
  ['a stage', names.stage('decision'), 'Decision'],
  ['an experience', names.experience('hero'), 'Home hero'],
  ['a variant', names.arm('hero', 'calm'), 'Calm hero'],
  ['the control', names.arm('hero', 'control'), 'Control'],
  ['the holdout', names.arm('hero', 'holdout'), 'Holdout'],
  ['a segment that is no longer there by its id', names.segment('gone'), 'gone'],
  ['a variant of an unknown experience by its id', names.arm('gone', 'bold'), 'bold'],
  ['an id like a property of every object by itself', names.stage('constructor'), 'constructor'],
])('names %s', (_, name, expected) => {
  expect(name).toBe(expected)
})
