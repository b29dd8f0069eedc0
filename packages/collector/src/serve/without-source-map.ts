/** A built script without the line that names its map: that lies beside the build, not where the script is served. */
export function withoutSourceMap(script: string): string {
  return script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
}
