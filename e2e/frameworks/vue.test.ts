import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { useVisit } from '../sdk/visit.ts'
import { testFramework } from './test-framework.ts'
import { Shop } from './vue-shop.ts'

testFramework(useVisit(), {
  module: './vue-shop.ts',
  html: await renderToString(createSSRApp(Shop)),
  disturbing: ['text', 'html', 'insert', 'move', 'duplicate', 'slot'],
})
