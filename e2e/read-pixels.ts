/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number]

/**
 * Runs in a page, which decodes the pictures (JPEG in base64, of a viewport that is `width` CSS pixels wide). Gives for
 * each the colours of the places (CSS pixels), by their names.
 */
export async function readPixels<Name extends string>({
  pictures,
  places,
  width,
}: {
  readonly pictures: readonly string[]
  readonly places: Readonly<Record<Name, { readonly x: number; readonly y: number }>>
  readonly width: number
}): Promise<readonly Readonly<Record<Name, Colour>>[]> {
  const colours = []
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const scale = image.width / width
    const named = (Object.keys(places) as Name[]).map((name) => {
      const { x, y } = places[name]
      return [name, [...context.getImageData(x * scale, y * scale, 1, 1).data.slice(0, 3)]]
    })
    colours.push(Object.fromEntries(named))
  }
  return colours
}
