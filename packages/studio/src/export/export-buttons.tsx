import type { ComponentChild } from 'preact'
import { Icon } from '../elements/icon.tsx'
import { exportTexts as texts } from '../messages/en/export.ts'
import { downloadBlob, downloadText } from './download.ts'
import { drawPicture } from './draw-picture.ts'
import { drawPng } from './draw-png.ts'

/** Takes a chart along: its numbers, itself where it is one drawing, and the whole screen on paper. */
export function ExportButtons(props: {
  /** The name of the files, without their endings. */
  readonly name: string
  readonly toCsvText: () => string
  /** What is drawn on the screen; absent where nothing is. */
  readonly findDrawing?: () => SVGSVGElement | null
  /** A drawing made for taking along, where the screen has several. */
  readonly picture?: ComponentChild
}) {
  const { name, toCsvText, findDrawing, picture } = props

  async function takePng(button: Element) {
    const drawing = findDrawing?.()
    if (drawing) downloadBlob(`${name}.png`, await drawPng(drawing))
    else if (picture) {
      const card = button.closest('.card') ?? document.body
      downloadBlob(`${name}.png`, await drawPicture(picture, card))
    }
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
      {(findDrawing || picture) && (
        <button class="button" type="button" onClick={(event) => takePng(event.currentTarget)}>
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
