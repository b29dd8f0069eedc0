/** Where a site can be opened: its first origin, or `undefined` when all of them leave the port open. */
export function findAddress(origins: readonly string[]): string | undefined {
  return origins.find((origin) => !origin.endsWith(':*'))
}
