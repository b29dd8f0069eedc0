import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { useVisit } from '../sdk/visit.ts'
import { Shop } from './react-shop.ts'
import { testFramework } from './test-framework.ts'

testFramework(useVisit(), {
  module: './react-shop.ts',
  html: renderToString(createElement(Shop, { turn: 0 })),
  disturbing: ['text', 'html', 'insert', 'move', 'duplicate', 'slot'],
})
