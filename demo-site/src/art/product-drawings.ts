import type { Raw } from '../html.ts'
import { backpack } from './products/backpack.ts'
import { boot } from './products/boot.ts'
import { helmet } from './products/helmet.ts'
import { jacket } from './products/jacket.ts'
import { rope } from './products/rope.ts'
import { shoe } from './products/shoe.ts'
import { sleepingBag } from './products/sleeping-bag.ts'
import { stove } from './products/stove.ts'
import { tent } from './products/tent.ts'
import { vest } from './products/vest.ts'

/** The drawing of each product, by slug. */
export const DRAWINGS: Readonly<Record<string, () => Raw>> = {
  'kvist-trail': () =>
    shoe({
      upper: '#2e7377',
      overlay: '#173f47',
      lining: '#0f2e35',
      midsole: '#f5f1e6',
      accent: '#f2b233',
      outsole: '#c8400f',
      sole: 'lugs',
    }),
  'tempo-road': () =>
    shoe({
      upper: '#e0622c',
      overlay: '#b23d12',
      lining: '#3a1a10',
      midsole: '#fdfaf1',
      accent: '#14304a',
      outsole: '#14304a',
      sole: 'road',
    }),
  'tindra-sky': () =>
    shoe({
      upper: '#f4f0e4',
      overlay: '#d5ddd4',
      lining: '#2c4b50',
      midsole: '#cfe3e6',
      accent: '#c8400f',
      outsole: '#10282e',
      sole: 'sky',
    }),
  'bris-vest': vest,
  'storhei-boot': boot,
  'vandre-38': backpack,
  'regn-shell': jacket,
  'bratt-rope': rope,
  'hett-helmet': helmet,
  'lavvo-2': tent,
  'dun-bag': sleepingBag,
  'kokk-stove': stove,
}
