import { expect, test } from 'vitest'
import { readLink } from './link.ts'

test.each([
  ['#invitation=eyJ.a-b_c', { kind: 'invitation', token: 'eyJ.a-b_c' }],
  ['#reset=x.y', { kind: 'reset', token: 'x.y' }],
  ['#reset=', null],
  ['#other=x.y', null],
  ['#main', null],
  ['', null],
])('behind the # of an address, %j is %j', (hash, link) => {
  expect(readLink(hash)).toEqual(link)
})
