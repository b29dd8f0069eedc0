import { Icon } from '../elements/icon.tsx'
import { exportTexts as texts } from '../messages/en/export.ts'
import { downloadBlob, downloadText } from './download.ts'
import { drawPng } from './draw-png.ts'

/** Takes a chart along: its numbers, itself where it is one drawing, and the whole screen on paper. */
export function ExportButtons(props: {
  /** The name of the files, without their endings. */
  readonly name: string
  readonly toCsvText: () => string
  /** Absent where nothing is drawn. */
  readonly findDrawing?: () => SVGSVGElement | null
}) {
  const { name, toCsvText, findDrawing } = props
  async function takePng() {
    const drawing = findDrawing?.()
    if (drawing) downloadBlob(`${name}.png`, await drawPng(drawing))
  }
  return (
    <>
      <button
        class="button"
        type="button"
        onClick={() => downloadText(`${name}.csv`, toCsvText(), 'text/csv;charset=utf-8')}
      >
        <Icon name="download" />
        {texts.csv}
      </button>
      {findDrawing && (
        <button class="button" type="button" onClick={takePng}>
          <Icon name="download" />
          {texts.png}
        </button>
      )}
      <button class="button" type="button" onClick={() => print()}>
        {texts.print}
      </button>
    </>
  )
}
