import { expect, test } from 'vitest'
import * as dom from './index.ts'

test('the package exports these names and no others', () => {
  expect(Object.keys(dom).sort()).toEqual([
    'CHANGE_ERRORS',
    'CHANGE_KINDS',
    'HOLD_MS',
    'REAPPLIES_MAX',
    'REAPPLY_REFILL_MS',
    'createScriptKinds',
    'describeTarget',
    'hideTargets',
    'startChanges',
    'whenPresent',
  ])
})
