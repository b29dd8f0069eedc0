/** How many stars a glob has; `**` is one. */
export function countStars(glob: string): number {
  return glob.split(/\*\*?/).length - 1
}
