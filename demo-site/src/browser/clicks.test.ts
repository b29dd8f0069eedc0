// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { home } from '../pages/home.ts'
import { startClicks } from './clicks.ts'
import { click, openPage, type Reported } from './open-page.ts'

let reported: Reported

beforeAll(() => {
  startClicks()
  document.addEventListener('click', (event) => event.preventDefault())
})

beforeEach(() => {
  reported = openPage(home())
})

test('a product chosen from a list is reported with the list and its place in it', () => {
  click('[data-item="lavvo-2"]')
  expect(reported.events).toMatchObject([
    {
      event: 'select_item',
      ecommerce: {
        item_list_id: 'home-favourites',
        items: [{ item_name: 'Lavvo 2 Tent', index: 3 }],
      },
    },
  ])
})

test('a followed promotion is reported with its number and name', () => {
  click('#hero-cta')
  expect(reported.events).toEqual([
    {
      event: 'select_promotion',
      ecommerce: { promotion_id: 'home-hero', promotion_name: 'Home hero' },
    },
  ])
})

test('any other click reports nothing', () => {
  click('.way a')
  expect(reported.events).toEqual([])
})
