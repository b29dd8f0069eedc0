import { CONTROL, HOLDOUT } from '@segue/protocol'

/** How an arm is drawn: the class that colours it, and a mark around the origin, about ten pixels wide. */
export interface ArmLook {
  readonly class: string
  readonly mark: string
}

/** The look of one of an experience's arms: colour and shape both differ, so neither has to be told apart alone. */
export function toArmLook(arms: readonly string[], arm: string): ArmLook {
  if (arm === CONTROL) return CONTROL_LOOK
  if (arm === HOLDOUT) return HOLDOUT_LOOK
  const place = arms.filter((id) => id !== CONTROL && id !== HOLDOUT).indexOf(arm)
  return VARIANT_LOOKS[Math.max(0, place) % VARIANT_LOOKS.length] ?? CONTROL_LOOK
}

const CONTROL_LOOK: ArmLook = { class: 'arm-control', mark: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0z' }
const HOLDOUT_LOOK: ArmLook = { class: 'arm-holdout', mark: 'M-2.5-6h5v12h-5z' }
const VARIANT_LOOKS: readonly ArmLook[] = [
  { class: 'arm-1', mark: 'M0-5.5L5.5 0L0 5.5L-5.5 0z' },
  { class: 'arm-2', mark: 'M-4.5-4.5h9v9h-9z' },
  { class: 'arm-3', mark: 'M0-5L5.5 4.5h-11z' },
  { class: 'arm-4', mark: 'M-5.5-4.5h11L0 5z' },
]
