/**
 * Processor time that this process has taken, milliseconds, all its threads: what other programs take from the machine is
 * not counted.
 */
export function readOwnProcessorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
