/** Samples of the handbook. */
import { FactBasis } from '../parts/fact-basis.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import type { Diagram } from '../../scenarios/picture/diagram.ts';
import { ProcedureDiagram } from '../parts/procedure-diagram.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import type { Sample } from './sample.tsx';
import { fact, unconfirmed, words } from './sample-values.ts';

const box = { width: 190, height: 60, x: 110 };

const diagramOf = (marked: boolean): Diagram => ({
  width: 220,
  height: 250,
  nodes: [
    {
      ...box,
      id: 'one',
      kind: 'start',
      marked: false,
      y: 40,
      lines: [{ text: 'Aufnahmezentrum', tone: 'name', y: 45 }],
    },
    {
      ...box,
      id: 'two',
      kind: 'end',
      marked,
      y: 205,
      lines: [{ text: 'Registrierungsbescheinigung', tone: 'soft', y: 209 }],
    },
  ],
  edges: [
    {
      id: 'one two',
      path: 'M110 70L110 175',
      isMain: true,
      label: {
        x: 110,
        y: 120,
        width: 140,
        height: 20,
        lines: [{ text: 'Aussage oder Klage', tone: 'event', y: 124 }],
      },
    },
  ],
});

export const handbookSamples: readonly Sample[] = [
  {
    part: 'fact-basis',
    states: {
      folded: () => <FactBasis facts={[fact, unconfirmed]} />,
      none: () => <FactBasis facts={[]} />,
    },
  },
  {
    part: 'marked-text',
    states: {
      pieces: () => (
        <p>
          <MarkedText
            pieces={[
              { text: words('scene.ramp.told').slice(0, 9), fits: false },
              { text: words('scene.ramp.told').slice(9), fits: true },
            ]}
          />
        </p>
      ),
    },
  },
  {
    part: 'procedure-diagram',
    states: {
      plain: () => <ProcedureDiagram diagram={diagramOf(false)} title={words('scene.ramp.title')} />,
      marked: () => <ProcedureDiagram diagram={diagramOf(true)} title={words('scene.ramp.title')} />,
    },
  },
  {
    part: 'scroll-area',
    states: {
      text: () => <ScrollArea label={words('scene.ramp.title')}>{words('scene.ramp.told')}</ScrollArea>,
    },
  },
];
