/** The sign of an arm: shape and colour by its place among the arms, so that neither has to be told apart alone. */
export function ArmMark({ place }: { place: number }) {
  return (
    <svg
      class={`arm-mark ${toArmClass(place)}`}
      viewBox="-6 -6 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      <path d={toArmShape(place)} />
    </svg>
  )
}

/** The class that colours an arm. */
export function toArmClass(place: number): string {
  return `arm-${place % SHAPES.length}`
}

/** The shape of an arm around the origin, ten pixels wide. */
export function toArmShape(place: number): string {
  return SHAPES[place % SHAPES.length] ?? ''
}

const SHAPES = [
  'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0z',
  'M0-5.5L5.5 0L0 5.5L-5.5 0z',
  'M-4.5-4.5h9v9h-9z',
  'M0-5L5.5 4.5h-11z',
  'M-5.5-4.5h11L0 5z',
]
