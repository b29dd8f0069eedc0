import type { DigestPlan } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { carryOver } from './carry-over.ts'

const BASE: DigestPlan = {
  ...{ on: true, weekday: 1, hour: 8, mails: ['ana', 'bo'], url: '', saved: ['s1'] },
}

test.each<[string, Partial<DigestPlan>, Partial<DigestPlan>, Partial<DigestPlan>]>([
  ['who left stays away', { hour: 9 }, { mails: ['bo'] }, { hour: 9, mails: ['bo'] }],
  ['whom I took out is out', { mails: ['ana'] }, { mails: ['bo'] }, { mails: [] }],
  [
    'whom either added is in',
    { mails: ['ana', 'bo', 'cy'] },
    { mails: ['ana', 'bo', 'di', 'cy'] },
    { mails: ['ana', 'bo', 'di', 'cy'] },
  ],
  [
    'mine stands where both changed it',
    { hour: 9 },
    { hour: 10, on: false },
    { hour: 9, on: false },
  ],
  ['saved reports go as mails do', { saved: ['s1', 's2'] }, { saved: [] }, { saved: ['s2'] }],
])('%s', (_, mine, theirs, expected) => {
  const joined = carryOver(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs })
  expect(joined).toEqual({ ...BASE, ...expected })
})
