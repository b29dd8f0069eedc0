import { parseConfig } from '@segue/protocol/config'
import { expect, test } from 'vitest'
import { audiences } from '../../messages/en/audiences.ts'
import { createNames } from '../../site/names.ts'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { lineKindOf } from './line-kind.ts'
import { toPeopleSentence } from './people-sentence.ts'
import { groupKindOf, listSpots, partAt } from './rule-edits.ts'
import { TEMPLATES } from './templates.ts'

test('there are at least fifteen templates, each with its texts', () => {
  expect(TEMPLATES.length).toBeGreaterThanOrEqual(15)
  expect(TEMPLATES.map(({ id }) => id).sort()).toEqual(Object.keys(audiences.template).sort())
})

test('all templates together are segments that can be published on any site', () => {
  const segments = TEMPLATES.map(({ id, when }) => ({ id, name: id, when }))
  const journey = { stages: SITE_CONFIG.journey.stages.slice(0, 1) }
  const parsed = parseConfig({ ...SITE_CONFIG, segments, journey, experiences: [] })
  expect(parsed.ok ? [] : parsed.issues).toEqual([])
})

test.each(TEMPLATES)('$id has controls for every line, and reads as a sentence', ({ when }) => {
  const parts = listSpots(when).map((spot) => partAt(when, spot)!)
  const lines = parts.filter((part) => !groupKindOf(part))
  expect(lines.map(lineKindOf)).not.toContain('json')
  expect(toPeopleSentence(when, createNames(SITE_CONFIG))).toMatch(/^Visitors \(?(who|whose) /)
})
