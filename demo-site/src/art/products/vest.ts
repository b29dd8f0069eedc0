import { html, type Raw } from '../../html.ts'

/** A running vest from the front with two soft flasks, 600 × 480 user units. */
export function vest(): Raw {
  return html`<g stroke-linejoin="round" stroke-linecap="round">
    <path fill="#173f47" d="M214 66Q300 96 386 66L402 92Q446 150 440 240L424 396Q300 428 176 396L160 240
      Q154 150 198 92Z"/>
    <path fill="#0f2e35" d="M232 92Q300 112 368 92L352 220Q300 236 248 220ZM262 250H338V404Q300 410 262 404Z"/>
    ${half()}
    <g transform="translate(600 0) scale(-1 1)">${half()}</g>
    <path fill="none" stroke="#f5f1e6" stroke-width="7" d="M252 178H348M256 246H344"/>
    <path fill="#c8400f" d="M288 168h24v20h-24ZM288 236h24v20h-24Z"/>
    <path fill="none" stroke="#7fb3b5" stroke-width="4" d="M196 372Q300 402 404 372"/>
  </g>`
}

function half(): Raw {
  return html`
    <path fill="#2e7377" d="M214 66L244 76Q262 150 256 222L262 404Q216 402 176 396L160 240Q154 150 198 92Z"/>
    <path fill="#39898b" d="M214 66L244 76Q254 110 256 150L176 148Q182 116 198 92Z"/>
    <path fill="#d6e9ea" d="M186 186Q184 172 196 172H236Q248 172 246 186L240 292Q238 306 216 306T192 292Z"/>
    <path fill="#9cc9cf" d="M188 218Q216 210 244 218L240 292Q238 306 216 306T192 292Z"/>
    <path fill="#c8400f" d="M198 172V156H234V172Z"/>
    <path fill="#e0622c" d="M206 156V138Q216 130 226 138V156Z"/>
    <path fill="#1f5a60" d="M178 236Q216 250 254 236L254 312Q216 324 184 312Z"/>
    <path fill="none" stroke="#f2b233" stroke-width="6" d="M178 238Q216 252 254 238"/>
    <path fill="none" stroke="#f5f1e6" stroke-width="5" stroke-dasharray="1 11" d="M190 344H248M192 362H250"/>
    <path fill="none" stroke="#173f47" stroke-width="5" d="M200 274h28"/>`
}
