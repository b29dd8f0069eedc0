import type { Experience } from '@segue/protocol'
import type { Scene } from '../scene.ts'

/** True when an experience stays shut for this visitor, whatever the arm. */
export type Gate = (experience: Experience, scene: Scene) => boolean
