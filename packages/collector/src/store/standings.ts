import type { SiteConfig } from '@segue/protocol'
import type { Move } from '@segue/protocol/api'
import type { RuleAges } from '../standings/rule-ages.ts'

/**
 * Where the visitors of watched sites stand. Of sites that nobody watches nothing is kept here. Times are epoch
 * milliseconds.
 */
export interface Standings {
  /** Begins or ends it. To begin takes those in who were there before, and tells nothing about them; to end forgets all. */
  readonly watch: (question: WatchQuestion) => Promise<void>
  readonly readWatch: (question: {
    readonly site: string
    readonly now: number
  }) => Promise<Watched>
  /**
   * Looks at visitors to whom something happened or whose time has come, the longest waiting first, at most
   * `LOOK_VISITORS_MAX`. What moved, and when to look again, is stored in one transaction: each move once.
   */
  readonly look: (question: LookQuestion) => Promise<LookAnswer>
  /** Something new is known of a user, though nothing happened. */
  readonly touch: (question: TouchQuestion) => Promise<void>
  /** Moves of a site after a number, those meant for this webhook and those for all. */
  readonly listMoves: (question: MovesQuestion) => Promise<readonly NumberedMove[]>
  /** A page of the members of a segment, by their visitors' ids. */
  readonly listMembers: (question: MembersQuestion) => Promise<readonly Member[]>
  /** Tells one webhook every member, as moves. Gives how many. */
  readonly pushMembers: (question: PushQuestion) => Promise<number>
}

/** Which site, whether to watch it, and the moment. */
export interface WatchQuestion {
  readonly site: string
  readonly on: boolean
  readonly now: number
}

/** Whether a site is watched, and how far that is. */
export interface Watched {
  readonly on: boolean
  readonly since: number | null
  readonly visitors: number
  readonly waiting: number
  /** The number of the newest move. */
  readonly newest: number
}

/** Which site to look at, when, and by which rules. */
export interface LookQuestion {
  readonly site: string
  readonly now: number
  readonly config: SiteConfig
  readonly version: number
  readonly ages: RuleAges
  /** The folder with what sites' servers told of their users. */
  readonly users: string
}

/** How many visitors were looked at. */
export interface LookAnswer {
  readonly visitors: number
  /** The number of the newest move. */
  readonly newest: number
  /** Of these, the visitors whom the rules could not judge, and why not the first of them. They stay where they stood. */
  readonly unjudged?: { readonly visitors: number; readonly reason: string }
}

/** Of which user something new is known, and the moment. */
export interface TouchQuestion {
  readonly site: string
  readonly user: string
  readonly now: number
}

/** Which moves: those with numbers after `after`, the last wanted included. */
export interface MovesQuestion {
  readonly site: string
  readonly webhook: string
  readonly after: number
  /** The last number wanted. */
  readonly until: number
  readonly limit: number
}

/** A move with its place among those of its site. */
export interface NumberedMove extends Move {
  readonly number: number
}

/** Whose members, those with an id after `after`. */
export interface MembersQuestion {
  readonly site: string
  readonly segment: string
  readonly after: string
  readonly limit: number
}

/** A visitor in a segment, with the user they said they are. */
export interface Member {
  readonly visitor: string
  readonly user: string | null
  /** Null for a time before the site was watched. */
  readonly since: number | null
}

/** Which members to tell to which webhook. */
export interface PushQuestion {
  readonly site: string
  readonly segment: string
  readonly webhook: string
  readonly now: number
}
