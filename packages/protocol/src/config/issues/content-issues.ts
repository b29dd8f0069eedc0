/** What can be wrong with where a change lands and with what it puts on the page. */
export const CONTENT_ISSUES = {
  CONFIG_PAGES_INVALID: {
    expected: 'a path glob that starts with `/` or `*`, without white space, of 4 stars at most',
    remedy: 'Write the path alone, such as /c/** for everything below /c/.',
  },
  CONFIG_SELECTOR_INVALID: {
    expected: 'a CSS selector with its brackets and quotes closed',
    remedy: 'Copy the selector again; braces, `@`, `<`, `;` and comments have no place in it.',
  },
  CONFIG_CHANGE_EMPTY: {
    expected: 'a change that does something',
    remedy: 'Name classes to add or remove; give a slot a template or nodes, not both.',
  },
  CONFIG_TAG_REFUSED: {
    expected: 'an element that content may use',
    remedy: 'Use another element: script, frames, forms and styles are never inserted.',
  },
  CONFIG_ATTRIBUTE_REFUSED: {
    expected: 'an attribute that content may set, in lower case',
    remedy: 'Use data-* or aria-*, a class, or a style change; handlers are never set.',
  },
  CONFIG_NODES_INVALID: {
    expected: 'a node tree of at most 500 nodes and 16 levels',
    remedy: 'Use less content, or a template in the page itself.',
  },
  CONFIG_URL_UNSAFE: {
    expected:
      'a relative, http, https, mailto or tel address, or a data image, of at most 8192 characters',
    remedy: 'Point to a page or an image file; addresses that run code are never set.',
  },
  CONFIG_CLASS_INVALID: {
    expected: 'a class name without white space, 64 characters at most',
    remedy: 'Name one class per entry.',
  },
  CONFIG_CSS_PROPERTY_REFUSED: {
    expected: 'a CSS property in lower case, or a custom one that starts with `--`',
    remedy: 'Write the name as in a style sheet, such as font-size.',
  },
  CONFIG_CSS_VALUE_REFUSED: {
    expected: 'a CSS value without addresses, braces, semicolons, escapes and comments',
    remedy:
      'Use plain values and functions such as calc() and rgb(); use an image change for images.',
  },
  CONFIG_MEDIA_INVALID: {
    expected: 'a media query such as (min-width: 600px)',
    remedy: 'Write what would stand between @media and the brace.',
  },
} as const
