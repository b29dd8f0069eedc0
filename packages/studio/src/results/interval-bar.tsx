import type { ArmLook } from './arm-look.ts'
import type { ArmResult } from './experience-results.ts'
import { toMarks } from './scale.ts'

/** An arm's rate as its mark and its interval as a bar, on a scale that ends at `end`. Its numbers stand beside it. */
export function IntervalBar(props: { arm: ArmResult; look: ArmLook; end: number }) {
  const { arm, look, end } = props
  const toX = (rate: number) => `${Math.min(1, rate / end) * 100}%`
  return (
    <svg class={`interval ${look.class}`} width="100%" height={HEIGHT} aria-hidden="true">
      {toMarks(end).map((mark) => (
        <line key={mark} class="interval-grid" x1={toX(mark)} x2={toX(mark)} y1="0" y2={HEIGHT} />
      ))}
      <line
        class={arm.early ? 'interval-span interval-early' : 'interval-span'}
        x1={toX(arm.low)}
        x2={toX(arm.high)}
        y1={HEIGHT / 2}
        y2={HEIGHT / 2}
      />
      {arm.rate <= end && (
        <svg aria-hidden="true" x={toX(arm.rate)} y={HEIGHT / 2} overflow="visible">
          <path class="interval-mark" d={look.mark} />
        </svg>
      )}
    </svg>
  )
}

const HEIGHT = 28
