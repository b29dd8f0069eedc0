import { Card } from '../elements/card.tsx'
import { install as texts } from '../messages/en/install.ts'

/** Where the tag goes in what many sites are built with. */
export function PlatformSteps() {
  return (
    <Card label={texts.platforms.label} title={texts.platforms.title}>
      {texts.platforms.steps.map(({ name, steps }) => (
        <details key={name} class="platform">
          <summary>{name}</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      ))}
    </Card>
  )
}
