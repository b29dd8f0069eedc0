/** An hour of the day as clocks show it: `08:00`. */
export function toHourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
