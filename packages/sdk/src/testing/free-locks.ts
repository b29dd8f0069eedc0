type Hold = (lock: object) => unknown

/** For tests: locks that nobody else holds. */
export const FREE_LOCKS = {
  request: async (_name: string, _options: object, hold: Hold): Promise<unknown> => hold({}),
}
