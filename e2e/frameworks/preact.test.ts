import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { useVisit } from '../sdk/visit.ts'
import { Shop } from './preact-shop.ts'
import { testFramework } from './test-framework.ts'

testFramework(useVisit(), {
  module: './preact-shop.ts',
  html: renderToString(h(Shop, { turn: 0 })),
  disturbing: [],
})
