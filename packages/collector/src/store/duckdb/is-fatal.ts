/**
 * Whether DuckDB answers nothing more until its file is opened again. So it does after a fault between memory and file, such as
 * a disk that was full while the write-ahead log was written back; what was committed is in that log still.
 */
export function isFatal(error: unknown): boolean {
  return /^(Error: )?FATAL Error/.test(String(error))
}
