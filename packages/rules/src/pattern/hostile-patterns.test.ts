import type { Condition, SiteConfig } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { expect, test } from 'vitest'
import { explain } from '../explain/index.ts'
import { compile, createProfile, decide, updateProfile } from '../index.ts'
import { PATTERN_TEXT_CHARS_MAX } from '../limits.ts'
import { findPatternIssues } from '../lint/find-pattern-issues.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const HIDE = { kind: 'hide', target: { selector: '#a' } } as const
const SITE: SiteConfig = { ...EMPTY_CONFIG, journey: { stages: [{ id: 'new', name: 'New' }] } }

/** Where patterns stand, what is asked there of a page, and whether they say of a longer text that they do not know. */
const WAYS: readonly (readonly [string, (op: string, value: string) => Condition, string])[] = [
  ['a trait', (op, value) => ({ trait: 'page.path', op, value }), 'unknown'],
  ['a trait in any case', (op, value) => lower({ trait: 'page.path', op, value }), 'unknown'],
  ['an event', (op, value) => seen({ prop: 'page.path', op, value }), 'no'],
  ['a property in any case', (op, value) => seen(lower({ prop: 'text', op, value })), 'no'],
]

/** Patterns that take a backtracking engine longer than there is time on a text of this unit that ends otherwise. */
const SLOW_ELSEWHERE = [
  ['regex', '(a+)+$', 'a'],
  ['regex', '^(a|a)*$', 'a'],
  ['regex', '^/(a|aa)+$', 'a'],
  ['regex', '(.*)*(.*)*x$', 'a'],
  ['regex', '^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
  ['regex', '(\\w*\\w*){4}!!$', 'a'],
  ['glob', `/${'**a'.repeat(4)}b`, 'a'],
  ['glob', '**/*a/*a/*b', '/a'],
] as const

const rows = WAYS.flatMap(([way, ask, beyond]) =>
  SLOW_ELSEWHERE.map(
    ([op, value, unit]) => [op, value, way, ask(op, value), unit, beyond] as const,
  ),
)

test.each(rows)('%s %s of %s answers the text that is slow elsewhere', (...row) => {
  const [, , , when, unit, beyond] = row
  const config = { ...SITE, segments: [{ id: 'a', name: 'A', when }] }
  expect(parseConfig(config)).toMatchObject({ ok: true })
  expect(findPatternIssues(config)).toEqual([])
  expect(answerOf(config, textOf(unit, PATTERN_TEXT_CHARS_MAX))).toBe('no')
  expect(answerOf(config, textOf(unit, 2 * PATTERN_TEXT_CHARS_MAX))).toBe(beyond)
})

test('pages of an experience answer such an address, too', () => {
  const pages: readonly string[] = ['/**a**a**a**b', '**/*a/*a/*b']
  const variants = [{ id: 'v', name: 'V', changes: [HIDE] }]
  const hero = {
    id: 'h',
    name: 'H',
    state: 'running',
    mode: 'personalize',
    pages,
    variants,
  } as const
  const config: SiteConfig = { ...SITE, experiences: [hero] }
  expect(parseConfig(config)).toMatchObject({ ok: true })
  for (const unit of ['a', '/a']) {
    const { program, profile, situation } = visit(config, textOf(unit, 2 * PATTERN_TEXT_CHARS_MAX))
    expect(decide(program, profile, situation).outcomes[0]?.verdict).toBe('page_no_match')
  }
})

/** An address of so many characters whose end fits no pattern. */
function textOf(unit: string, chars: number): string {
  return `/${unit.repeat(chars)}`.slice(0, chars - 1).concat('!')
}

function answerOf(config: SiteConfig, path: string) {
  const { program, profile, situation } = visit(config, path)
  return explain(program, profile, situation).segments[0]?.condition.answer
}

function visit(config: SiteConfig, path: string) {
  const now = Date.parse('2026-11-22T12:00:00Z')
  const program = compile(config)
  const session = { id: 's', number: 1, startedAt: now, lastAt: now }
  const situation = { now, zone: 'UTC', traits: { page: { path } } }
  const event = { type: 'view', at: now, session: 's', path, props: { text: path } }
  const before = createProfile(program, 'v', session, now)
  return { program, situation, profile: updateProfile(program, before, event, situation).profile }
}

function seen(where: Condition): Condition {
  return { event: 'view', where, op: 'at_least', value: 1 }
}

function lower(condition: Condition): Condition {
  return { ...condition, ignoreCase: true } as Condition
}
