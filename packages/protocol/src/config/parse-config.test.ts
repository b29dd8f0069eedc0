import { expect, test } from 'vitest'
import { CONFIG_ISSUES_MAX } from '../limits.ts'
import { exampleConfig, exampleWith, findingsOf, issueTextsOf } from './example-config.ts'
import { parseConfig } from './parse-config.ts'

test('a valid site config is read as it is, into a copy', () => {
  const input = exampleConfig()
  const parsed = parseConfig(input)
  expect(parsed).toEqual({ ok: true, value: input })
  expect(parsed.ok && parsed.value).not.toBe(input)
})

test('the smallest site config has a stage, and nothing else', () => {
  const smallest = {
    v: 1,
    site: 'shop',
    name: 'Shop',
    timeZone: 'UTC',
    currency: 'USD',
    segments: [],
    journey: { stages: [{ id: 'start', name: 'Start' }] },
    experiences: [],
    goals: [],
  }
  expect(parseConfig(smallest)).toEqual({ ok: true, value: smallest })
})

test.each([null, undefined, 7, 'text', [], [{}], () => 1])('%s is no site config', (input) => {
  expect(findingsOf(input)).toEqual(['CONFIG_NOT_OBJECT '])
})

test('an empty object misses every required field, each by name', () => {
  expect(findingsOf({})).toEqual(
    [
      'v',
      'site',
      'name',
      'timeZone',
      'currency',
      'segments',
      'journey',
      'experiences',
      'goals',
    ].map((field) => `CONFIG_FIELD_MISSING ${field}`),
  )
})

test('everything wrong is told at once, wrong values and wrong meaning alike', () => {
  const faulty = exampleWith({
    currency: 'EURO',
    'segments[1].id': 'runner',
    'experiences[0].goal': 'nothing',
  })
  expect(findingsOf(faulty)).toEqual([
    'CONFIG_CURRENCY_UNKNOWN currency',
    'CONFIG_ID_TWICE segments[1].id',
    'CONFIG_REFERENCE_UNKNOWN experiences[0].goal',
  ])
})

test.each([
  'journey.stages[0].dwellHours',
  'journey.first',
  'settings.holdOut',
  'settings.identity.passkey',
])('a field that nobody knows is told wherever it stands: %s', (path) => {
  const identity = { 'settings.identity': {} }
  expect(findingsOf(exampleWith({ ...identity, [path]: 1 }))).toEqual([
    `CONFIG_FIELD_UNKNOWN ${path}`,
  ])
})

test('every field that nobody knows is told, not only the first of an object', () => {
  expect(findingsOf(exampleWith({ colour: 1, toString: 2, 'goals[0].hasOwnProperty': 3 }))).toEqual(
    [
      'CONFIG_FIELD_UNKNOWN goals[0].hasOwnProperty',
      'CONFIG_FIELD_UNKNOWN colour',
      'CONFIG_FIELD_UNKNOWN toString',
    ],
  )
})

test.each([
  [
    { 'goals[0].nmae': 'x' },
    /^CONFIG_FIELD_UNKNOWN at goals\[0\]\.nmae: expected one of id, name, event, where, valueProp, received "nmae"\. Did you mean `name`\?/,
  ],
  [{ 'segments[0].when.op': 'at_leest' }, /Did you mean `at_least`\?/],
  [
    { 'experiences[0].goal': 'purchas' },
    /expected one of purchase, big, received "purchas"\. Did you mean `purchase`\?/,
  ],
  [
    { 'experiences[0].state': 'on' },
    /expected one of draft, running, paused, archived, received "on"\. Choose one/,
  ],
  [{ goals: {} }, /^CONFIG_TYPE_WRONG at goals: expected a list, received an object\./],
  [{ settings: [] }, /^CONFIG_TYPE_WRONG at settings: expected an object, received a list of 0\./],
  [
    { name: undefined },
    /^CONFIG_FIELD_MISSING at name: expected a required field, received nothing\./,
  ],
])('an issue helps: %j', (members, text) => {
  expect(issueTextsOf(exampleWith(members))[0]).toMatch(text)
})

test(`no more than ${CONFIG_ISSUES_MAX} issues are told`, () => {
  const goals = Array.from({ length: CONFIG_ISSUES_MAX }, () => ({}))
  expect(findingsOf(exampleWith({ goals })).length).toBe(CONFIG_ISSUES_MAX)
})

test('a schema address is welcome, since editors write it', () => {
  expect(findingsOf(exampleWith({ $schema: 'https://shop.example/site-config.json' }))).toEqual([])
})

test('hostile keys are refused at any depth and leave prototypes clean', () => {
  const input = JSON.parse(
    JSON.stringify(exampleConfig()).replace('"holdout"', '"__proto__":{"x":1},"holdout"'),
  )
  expect(findingsOf(input)).toEqual(['CONFIG_KEY_UNSAFE settings.__proto__'])
  expect({}).not.toHaveProperty('x')
})

test.each(['constructor', 'prototype'])('nothing can have the id %s', (id) => {
  expect(findingsOf(exampleWith({ 'goals[1].id': id }))).toEqual(['CONFIG_ID_INVALID goals[1].id'])
})
