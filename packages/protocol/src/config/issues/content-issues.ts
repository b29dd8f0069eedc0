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
  CONFIG_CSS_SCOPE_REFUSED: {
    expected: 'the selector of elements inside the page',
    remedy: 'Name the part of the page that the rules are for; html, body and :root are no part.',
  },
  CONFIG_CSS_SELECTOR_REFUSED: {
    expected: 'one selector for what is inside the target, `&` at its beginning being the target',
    remedy: 'Write a rule per selector, without html, body, :root and siblings of the target.',
  },
  CONFIG_CSS_ADDRESS_REFUSED: {
    expected: 'an address on the site itself, or by https on a host of `settings.assetHosts`',
    remedy: 'Serve the image from the site, or add its host to `settings.assetHosts`.',
  },
  CONFIG_SCRIPTS_OFF: {
    expected: 'no `script` change while `settings.allowScripts` is not true',
    remedy: 'Use another kind of change, or let the owner of the site set `settings.allowScripts`.',
  },
  CONFIG_REDIRECT_REFUSED: {
    expected:
      'a path of the site, or an http or https address on an origin of `settings.redirectOrigins`',
    remedy:
      'Write the path, such as /pricing-b, or add the origin to `settings.redirectOrigins`; user names, backslashes and braces have no place in it.',
  },
  CONFIG_REDIRECT_NOT_ALONE: {
    expected: 'no other change beside a `redirect`',
    remedy: 'Make the other changes on the page that visitors are sent to.',
  },
  CONFIG_REDIRECT_PAGES: {
    expected: '`pages` in an experience that has a `redirect`',
    remedy: 'Name the pages that visitors are sent on from.',
  },
  CONFIG_MERGE_TAG_INVALID: {
    expected: 'merge tags of a trait, a bar and a fallback, in two braces on each side',
    remedy:
      'Write `{{first_name|there}}`: a trait of visitor, source, page, cart or custom, and what to show without it.',
  },
  CONFIG_MERGE_TAG_PLACE: {
    expected: 'no merge tag here',
    remedy: 'Merge tags fill text, alt, title and the aria attributes that are read out.',
  },
} as const
