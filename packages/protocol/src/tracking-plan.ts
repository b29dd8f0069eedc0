/** What events a site means to send. Events that Segue sends by itself need no entry. */
export interface TrackingPlan {
  /**
   * What happens to an event that the plan does not allow. `flag` (default): it counts, and is named. `refuse`: it is
   * kept among the bad.
   */
  readonly violations?: 'flag' | 'refuse'
  /** Whether events without an entry are allowed. Default false. */
  readonly otherEvents?: boolean
  readonly events: readonly PlannedEvent[]
}

/** An event of the plan. Properties without an entry are allowed. */
export interface PlannedEvent {
  readonly event: string
  readonly description?: string
  readonly props?: readonly PlannedProp[]
}

/** A property of a planned event. */
export interface PlannedProp {
  /** Its path, such as `ecommerce.value`. */
  readonly prop: string
  readonly type: PropType
  /** Whether every event of the kind has it. Default false. */
  readonly required?: boolean
}

/** What a property can be planned to be. */
export type PropType = 'text' | 'number' | 'boolean' | 'list' | 'object'

/** Every type a property can be planned to have. */
export const PROP_TYPES: readonly PropType[] = ['text', 'number', 'boolean', 'list', 'object']

/** Events of one tracking plan. */
export const PLAN_EVENTS_MAX = 200
/** Properties of one planned event. */
export const PLAN_PROPS_MAX = 50
