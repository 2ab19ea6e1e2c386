/** The steps of the debrief in order; the one on screen is marked. */
export interface StepBarProps {
  readonly label: string;
  readonly steps: readonly { readonly href: string; readonly label: string; readonly here: boolean }[];
}

export function StepBar({ label, steps }: StepBarProps) {
  return (
    <nav aria-label={label}>
      <ol className="step-bar">
        {steps.map((step) => (
          <li key={step.href}>
            <a href={step.href} aria-current={step.here ? 'step' : undefined}>
              {step.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
