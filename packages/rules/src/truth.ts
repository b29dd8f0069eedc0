/** The answer of a condition: yes, no, or `null` for *unknown* (Kleene's three-valued logic). */
export type Truth = boolean | null
