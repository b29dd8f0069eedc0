import { compare } from './order.ts'

/** Distinct visitors per name, most first, then by name. */
export function countDistinct(
  rows: readonly { readonly visitor: string; readonly name: string }[],
): { readonly name: string; readonly visitors: number }[] {
  const visitors = new Map<string, Set<string>>()
  for (const { visitor, name } of rows) {
    const known = visitors.get(name) ?? new Set()
    visitors.set(name, known.add(visitor))
  }
  return [...visitors]
    .map(([name, { size }]) => ({ name, visitors: size }))
    .sort((a, b) => b.visitors - a.visitors || compare(a.name, b.name))
}
