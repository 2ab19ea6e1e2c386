/** Every part of `renderer/parts` in its states, one state of a part at a time: parts have ids of their own, as pages show each once. */
import { type ReactNode, useState } from 'react';
import { Page } from '../parts/page.tsx';
import type { Sample } from './sample.tsx';
import { commandSamples } from './sample-commands.tsx';
import { debriefSamples } from './sample-debrief.tsx';
import { deskSamples } from './sample-desk.tsx';
import { frameSamples } from './sample-frame.tsx';
import { handbookSamples } from './sample-handbook.tsx';
import { recordSamples } from './sample-record.tsx';
import { roomSamples } from './sample-room.tsx';

/** By group; the page itself is the sample of `page`. */
export const sampleGroups: Readonly<Record<string, readonly Sample[]>> = {
  frame: frameSamples,
  desk: deskSamples,
  room: roomSamples,
  debrief: debriefSamples,
  record: recordSamples,
  handbook: handbookSamples,
  commands: commandSamples,
};

export function PartsPage({ children }: { readonly children?: ReactNode }) {
  return (
    <Page title="renderer/parts">
      <div className="stack-wide" data-parts-page="">
        {children}
        {Object.entries(sampleGroups).map(([group, samples]) => (
          <section key={group} className="block" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className="block-title">
              {group}
            </h2>
            {samples.map((sample) => (
              <SampleView key={sample.part} sample={sample} />
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}

/** One part: a button for each state, and the state that was chosen. */
export function SampleView({ sample: { part, states } }: { readonly sample: Sample }) {
  const names = Object.keys(states);
  const [shown, setShown] = useState(names[0] ?? '');
  return (
    <section className="sample" aria-labelledby={`sample-${part}`} data-part={part}>
      <div className="sample-head">
        <h2 id={`sample-${part}`} className="h-note">
          {part}.tsx
        </h2>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            className="button button-small"
            aria-pressed={name === shown}
            onClick={() => setShown(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <div key={shown} className="sample-stage" data-state={shown}>
        {states[shown]?.()}
      </div>
    </section>
  );
}
