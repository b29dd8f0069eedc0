import { type ComponentChild, render } from 'preact'
import { drawPng } from './draw-png.ts'

/** Draws what is not one drawing on the screen: for a moment it stands, out of sight, where its colours come from. */
export async function drawPicture(picture: ComponentChild, near: Element): Promise<Blob> {
  const host = document.createElement('div')
  host.className = 'hidden-text'
  near.append(host)
  try {
    render(picture, host)
    const drawing = host.querySelector('svg')
    if (!drawing) throw new Error('The picture is no drawing.')
    return await drawPng(drawing)
  } finally {
    render(null, host)
    host.remove()
  }
}
