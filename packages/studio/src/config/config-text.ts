/** A site config as people edit it. The same content always gives the same text. */
export function toConfigText(config: unknown): string {
  return `${JSON.stringify(config, null, 2)}\n`
}
