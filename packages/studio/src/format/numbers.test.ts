import { expect, test } from 'vitest'
import {
  toCount,
  toDuration,
  toLiftText,
  toMoney,
  toMoneyText,
  toPercent,
  toRateText,
  toRoundMoney,
  toRoundPercent,
} from './numbers.ts'

test.each([
  ['a count', toCount(12345), '12,345'],
  ['a share', toPercent(0.0412), '4.1 %'],
  ['a share of nobody', toPercent(0), '0.0 %'],
  ['a round share', toRoundPercent(0.1), '10 %'],
  ['a share with a needed decimal', toRoundPercent(0.025), '2.5 %'],
  [
    'a rate with its interval',
    toRateText({ estimate: 0.041, low: 0.032, high: 0.052 }),
    '4.1 % (3.2–5.2)',
  ],
  ['a lift', toLiftText({ estimate: 0.041, low: -0.008, high: 0.092 }), '+4.1 % (−0.8 to +9.2)'],
  ['no lift', toLiftText({ estimate: 0, low: -0.5, high: 1.2 }), '0.0 % (−50.0 to +120.0)'],
  ['euros', toMoney(1234.5, 'EUR'), '€1,234.50'],
  ['yen, which have no decimals', toMoney(1234, 'JPY'), 'JP¥1,234'],
  [
    'an amount with its interval',
    toMoneyText({ estimate: 21.8, low: 12.1, high: 31.5 }, 'EUR'),
    '€21.80 (€12.10–€31.50)',
  ],
  [
    'an interval of amounts that may be below zero',
    toMoneyText({ estimate: 1.2, low: -6.46, high: 8.86 }, 'EUR'),
    '€1.20 (−€6.46 to €8.86)',
  ],
  ['a loss', toRoundMoney(-6.4, 'EUR'), '−€6'],
  ['a share below zero', toPercent(-0.5), '−50.0 %'],
  ['fewer', toCount(-1200), '−1,200'],
  ['a large amount', toRoundMoney(53181.4, 'EUR'), '€53,181'],
  ['minutes', toDuration(0.4), '24 mins'],
  ['hours', toDuration(30.44), '30.4 hrs'],
  ['days from two on', toDuration(48), '2 days'],
])('writes %s', (_, text, expected) => {
  expect(text.replaceAll('\u00a0', ' ')).toBe(expected)
})

test('no space in a number breaks a line', () => {
  expect(toRateText({ estimate: 0.1, low: 0.05, high: 0.2 })).toBe('10.0\u00a0% (5.0–20.0)')
  expect(toDuration(2)).toBe('2\u00a0hrs')
})
