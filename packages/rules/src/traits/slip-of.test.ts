import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slipOf, valuesOf } from './slip-of.ts'

const GUIDE = new URL('../../../../docs/site-config.md', import.meta.url)

test('the guide names the values of the kind of device', () => {
  const [, row = ''] = /^\| `device\.kind` +\| (.*?) +\|$/m.exec(readFileSync(GUIDE, 'utf8')) ?? []
  expect([...row.matchAll(/`(\w+)`/g)].map(([, value]) => value)).toEqual(valuesOf('device.kind'))
  expect(valuesOf('device.language')).toBeUndefined()
})

test('a fact that the site may give is no slip, one near a fact of Segue is', () => {
  expect(slipOf('geo.city')).toBeUndefined()
  expect(slipOf('custom.kind')).toBeUndefined()
  expect(slipOf('geo.timezone')).toEqual({ known: ['geo.timeZone'], near: 'geo.timeZone' })
})
