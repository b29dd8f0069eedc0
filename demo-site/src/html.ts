/** Markup that is already safe to send: made by {@link html}, or vouched for through {@link raw}. */
export class Raw {
  constructor(readonly markup: string) {}
}

/** What a template may hold: text is escaped, `Raw` is kept, lists are joined, `false` and nothing leave no trace. */
export type Fragment = Raw | string | number | false | null | undefined | readonly Fragment[]

/**
 * Builds markup (HTML, and the SVG artwork) from a template; every text put into it is escaped.
 *
 * Escaped text is safe between tags and inside quoted attributes. It is not safe inside `<script>`:
 * data for a script goes through {@link scriptJson}.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Raw {
  const markup = strings.reduce(
    (before, text, index) => before + toMarkup(values[index - 1]) + text,
  )
  return new Raw(markup)
}

/** Vouches for markup written by us. Never call it with anything a visitor can influence. */
export function raw(markup: string): Raw {
  return new Raw(markup)
}

/** Gives a value as JSON that cannot end the `<script>` element it is written into. */
export function scriptJson(value: unknown): Raw {
  const json = JSON.stringify(value)
  return raw(json.replace(/[<\u2028\u2029]/g, (character) => `\\u${codeOf(character)}`))
}

function toMarkup(value: Fragment): string {
  if (value instanceof Raw) return value.markup
  if (Array.isArray(value)) return value.map(toMarkup).join('')
  if (value === false || value === null || value === undefined) return ''
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0')
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
