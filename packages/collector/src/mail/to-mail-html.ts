import { toMarkup } from './to-markup.ts'

/** The HTML of a mail under its title: it loads nothing and has no styles. The pieces of its body are markup. */
export function toMailHtml(title: string, body: readonly string[]): string {
  const shown = toMarkup(title)
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${shown}</title></head>`,
    `<body><h1>${shown}</h1>`,
    ...body,
    '</body></html>',
  ].join('\n')
}
