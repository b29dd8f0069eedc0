import { expect, test } from 'vitest'
import { slipOf } from './slip-of.ts'

test('a fact that the site may give is no slip, one near a fact of Segue is', () => {
  expect(slipOf('geo.city')).toBeUndefined()
  expect(slipOf('custom.kind')).toBeUndefined()
  expect(slipOf('geo.timezone')).toEqual({ known: ['geo.timeZone'], near: 'geo.timeZone' })
})
