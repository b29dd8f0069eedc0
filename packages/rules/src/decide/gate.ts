import type { Outcome, Verdict } from '@segue/protocol'
import type { Scene } from '../scene.ts'
import type { CompiledExperience, CompiledVariant } from './compile-experience.ts'

/** Why an experience stays shut for this visitor, whatever the arm; nothing when it does not. */
export type Gate = (
  experience: CompiledExperience,
  scene: Scene,
  taken: ReadonlySet<string>,
) => Verdict | false | undefined

/** Gives the visitor an arm of an experience that is open, and takes what nobody else may take then. */
export type PickArm = (
  experience: CompiledExperience,
  candidates: readonly CompiledVariant[],
  scene: Scene,
  taken: Set<string>,
) => Pick<Outcome, 'arm' | 'verdict'>
