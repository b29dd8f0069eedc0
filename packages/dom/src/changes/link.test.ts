import { test } from 'vitest'
import { testChange } from '../../test/test-change.ts'

test.each(['/run', 'https://shop.example/run?a=1#b', 'mailto:hi@shop.example'])(
  'points a link to %s',
  (href) => {
    testChange(
      '<a href="/old" class="cta">Go</a>',
      { kind: 'link', target: { selector: '.cta' }, href },
      `<a href="${href}" class="cta">Go</a>`,
    )
  },
)
