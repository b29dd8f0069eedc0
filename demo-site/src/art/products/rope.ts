import { html, type Raw } from '../../html.ts'

/** A coiled 60-metre climbing rope, 600 × 480 user units, lying on y = 400. */
export function rope(): Raw {
  const coils = [
    { rx: 196, ry: 138, x: 300, y: 248 },
    { rx: 178, ry: 122, x: 306, y: 254 },
    { rx: 186, ry: 130, x: 292, y: 240 },
    { rx: 164, ry: 110, x: 298, y: 246 },
    { rx: 172, ry: 116, x: 308, y: 236 },
  ]
  return html`<g fill="none" stroke-linecap="round">
    ${strand('M452 316Q520 350 500 388Q470 404 424 386')}
    ${coils.map(({ rx, ry, x, y }) =>
      strand(`M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`),
    )}
    ${strand('M250 100Q210 64 246 48Q290 40 296 96')}
    ${[0, 1, 2, 3, 4].map((turn) => strand(`M${256 + turn * 3} ${108 + turn * 17}Q300 ${122 + turn * 17} 344 ${106 + turn * 17}`))}
    <path stroke="#f5f1e6" stroke-width="20" d="M424 386L408 380"/>
    <path stroke="#10282e" stroke-width="3" d="M420 378v14M412 374v14"/>
    <g stroke="none"><path fill="#f5f1e6" d="M250 330h100v52h-100Z"/>
      <path fill="#c8400f" d="M250 330h100v14h-100Z"/>
      <path fill="#10282e" d="M262 354h50v6h-50ZM262 366h34v6h-34ZM322 354h16v18h-16Z"/></g>
  </g>`
}

function strand(path: string): Raw {
  return html`<path d="${path}" stroke="#14304a" stroke-width="21"/>
    <path d="${path}" stroke="#2c6f9e" stroke-width="16"/>
    <path d="${path}" stroke="#f2b233" stroke-width="16" stroke-dasharray="7 27" stroke-linecap="butt"/>
    <path d="${path}" stroke="#c8400f" stroke-width="16" stroke-dasharray="4 30" stroke-dashoffset="-14"
      stroke-linecap="butt"/>
    <path d="${path}" stroke="#fff" stroke-opacity=".22" stroke-width="5"/>`
}
