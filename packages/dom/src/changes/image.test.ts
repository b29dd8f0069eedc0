import { test } from 'vitest'
import { testChange } from '../../test/test-change.ts'

test.each([
  [
    'empties the old srcset',
    '<img src="/a.png" srcset="/a2.png 2x" alt="A">',
    { src: '/b.png' },
    '<img src="/b.png" srcset="" alt="A">',
  ],
  [
    'sets srcset, sizes and alt where given',
    '<img src="/a.png" width="4" height="3">',
    { src: '/b.png', srcset: '/b.png 1x, /b2.png 2x', sizes: '50vw', alt: 'B' },
    '<img src="/b.png" width="4" height="3" srcset="/b.png 1x, /b2.png 2x" sizes="50vw" alt="B">',
  ],
  [
    'switches off the sources of a picture',
    '<picture><source srcset="/a.avif" type="image/avif"><img src="/a.png"></picture>',
    { src: '/b.png' },
    '<picture><source srcset="/a.avif" type="image/avif" media="not all"><img src="/b.png"></picture>',
  ],
])('%s', (_, html, image, expected) => {
  testChange(html, { kind: 'image', target: { selector: 'img' }, ...image }, expected)
})

test('leaves an element alone that is no image', () => {
  const html = '<div class="image"></div>'
  testChange(html, { kind: 'image', target: { selector: '.image' }, src: '/b.png' }, html)
})
