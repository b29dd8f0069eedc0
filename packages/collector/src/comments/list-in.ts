/** What a file keeps for a site; nothing where the site has none yet, whatever the site is called. */
export function listIn<Item>(
  all: { readonly [site: string]: readonly Item[] },
  site: string,
): readonly Item[] {
  return Object.hasOwn(all, site) ? (all[site] ?? []) : []
}
