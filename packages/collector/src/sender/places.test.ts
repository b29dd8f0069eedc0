import { expect, test } from 'vitest'
import { writeMmdb } from '../testing/mmdb.ts'
import { openPlaces } from './places.ts'

const NONE = { geoFile: '', countryHeader: '', regionHeader: '' }
const HEADERS = { ...NONE, countryHeader: 'cf-ipcountry', regionHeader: 'cf-region-code' }

test.each([
  ['in the network', '203.0.113.7', { country: 'NO', region: 'NO-03' }],
  ['elsewhere', '198.51.100.7', {}],
  ['that is none', 'localhost', {}],
])('by the owner’s file an address %s is placed', async (_, address, place) => {
  const placeOf = await openPlaces({ ...NONE, geoFile: writeMmdb() })
  expect(placeOf({}, address)).toEqual(place)
})

test.each<[Record<string, string>, object]>([
  [{ 'cf-ipcountry': 'SE' }, { country: 'SE' }],
  [
    { 'cf-ipcountry': 'se', 'cf-region-code': 'AB' },
    { country: 'SE', region: 'SE-AB' },
  ],
  [
    { 'cf-ipcountry': 'SE', 'cf-region-code': 'SE-AB' },
    { country: 'SE', region: 'SE-AB' },
  ],
  [{ 'cf-ipcountry': 'SE', 'cf-region-code': '<b>' }, { country: 'SE' }],
  [{ 'cf-ipcountry': 'XX' }, {}],
  [{ 'cf-ipcountry': 'Sweden' }, {}],
  [{ 'x-country': 'SE' }, {}],
])('headers %j name %j', async (headers, place) => {
  expect((await openPlaces(HEADERS))(headers, '203.0.113.7')).toEqual(place)
})

test('a header wins over the file, and a header that the owner did not name is not read', async () => {
  const geoFile = writeMmdb()
  const both = await openPlaces({ ...HEADERS, geoFile })
  expect(both({ 'cf-ipcountry': 'SE' }, '203.0.113.7')).toEqual({ country: 'SE' })
  const file = await openPlaces({ ...NONE, geoFile })
  expect(file({ 'cf-ipcountry': 'SE' }, '203.0.113.7')).toMatchObject({ country: 'NO' })
})
