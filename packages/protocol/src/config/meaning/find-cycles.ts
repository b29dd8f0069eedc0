/** Which names lead to which others. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * The circles of a graph, each as the names passed on the way round, the first of them again at the end:
 * `['a', 'b', 'a']`. Finds at least one circle of every group of names that lead to each other, none twice. Follows
 * a path of its own in place of calling itself, so that a long chain costs no stack.
 */
export function findCycles(graph: Graph): readonly (readonly string[])[] {
  const cycles: string[][] = []
  const done = new Set<string>()
  for (const start of graph.keys()) {
    if (done.has(start)) continue
    const way = [{ name: start, next: 0 }]
    const onWay = new Set([start])
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const name = graph.get(step.name)?.[step.next]
      step.next += 1
      if (name === undefined) {
        done.add(step.name)
        onWay.delete(step.name)
        way.pop()
      } else if (onWay.has(name)) {
        const names = way.map((passed) => passed.name)
        cycles.push([...names.slice(names.indexOf(name)), name])
      } else if (!done.has(name)) {
        way.push({ name, next: 0 })
        onWay.add(name)
      }
    }
  }
  return cycles
}
