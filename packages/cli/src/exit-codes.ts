/** What the process answers with when a command ends. Scripts may rely on these numbers. */
export const EXIT = {
  /** Done as asked. */
  done: 0,
  /** The command ran and the answer is no: issues were found, or the collector refused. */
  refused: 1,
  /** The command was written wrongly, or a file it names cannot be used. */
  usage: 2,
  /** The collector cannot be reached or is failing: worth trying again. */
  unavailable: 3,
  /** The command itself is at fault: please report it. */
  defect: 70,
} as const

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
