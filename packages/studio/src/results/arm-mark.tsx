import type { ArmLook } from './arm-look.ts'

/** The sign of an arm, to stand beside its name. */
export function ArmMark({ look }: { look: ArmLook }) {
  return (
    <svg
      class={`arm-mark ${look.class}`}
      viewBox="-6 -6 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      <path d={look.mark} />
    </svg>
  )
}
