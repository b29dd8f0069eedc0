/** Writes cents as a price: `€129`, `€4.90`. */
export function formatPrice(cents: number): string {
  const euros = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2)
  return `€${euros}`
}

/** Gives cents as the number of euros that GA4 events carry: 490 → 4.9. */
export function toEuros(cents: number): number {
  return cents / 100
}
