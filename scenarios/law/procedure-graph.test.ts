/** The graph of a procedure: every stage, every move, the terms and the breaches that move somebody. */
import { describe, expect, it } from 'vitest';
import { adult } from './adult.ts';
import { euCitizen } from './eu-citizen.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { minor } from './minor.ts';
import { rowFor, type Procedure } from './procedure.ts';
import { mergeEdges, procedureGraph } from './procedure-graph.ts';
import { drawable } from './procedures.ts';

const labels = (from: string, to: string) =>
  procedureGraph(adult).edges.find((edge) => edge.from === from && edge.to === to)?.labels;

describe.each(Object.values(drawable).map((each) => [each.id, each] as const))(
  'the graph of %s',
  (_id, procedure) => {
    it('has a node for every stage and one start', () => {
      const { title, nodes } = procedureGraph(procedure);
      expect(title).toBe(procedure.id);
      expect(nodes.map((node) => node.id)).toEqual(procedure.stages.map((stage) => stage.id));
      expect(nodes.filter((node) => node.kind === 'start').map((node) => node.id)).toEqual([
        procedure.initial,
      ]);
    });

    it('has an edge exactly where an event or the end of a term leads', () => {
      const { edges } = procedureGraph(procedure);
      const leads = new Set([
        ...procedure.stages.flatMap(({ id }) =>
          happeningsOf(procedure.id).flatMap(({ event, payload }) => {
            const to = rowFor(procedure, id, event, payload)?.to;
            return to === undefined ? [] : [`${id} ${to}`];
          }),
        ),
        ...procedure.expiries.map(({ stage, to }) => `${stage} ${to}`),
      ]);
      expect(edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([...leads].sort());
    });
  },
);

describe('the graph of adults', () => {
  it('names document and term of a stage', () => {
    const lines = (id: string) => procedureGraph(adult).nodes.find((node) => node.id === id)?.lines;
    expect([lines('none'), lines('reflection'), lines('provisional'), lines('permanent')]).toEqual([
      ['S0 none'],
      ['S2 reflection', 'annex15, 45 days'],
      ['S3 provisional', 'certificate, 3 months'],
      ['S5 permanent', 'unlimited-stay'],
    ]);
  });

  it('shows an expiry as check, and every document of an EU citizen', () => {
    const first = (procedure: Procedure, id: string) =>
      procedureGraph(procedure).nodes.find((node) => node.id === id)?.lines[0];
    expect([
      first(adult, 'expired'),
      first(minor, 'minor-expired'),
      first(euCitizen, 'expired'),
      first(euCitizen, 'reflection'),
      first(adult, 'reflection'),
    ]).toEqual([
      'X3 expired (check)',
      'M5 minor-expired (check)',
      'X3 expired (check)',
      'S2 reflection (check)',
      'S2 reflection',
    ]);
  });

  it('says which event leads on, with the words that make the difference and the error of a breach', () => {
    expect([
      labels('none', 'referred'),
      labels('referred', 'reflection'),
      labels('reflection', 'expired'),
    ]).toEqual([
      ['victim.referred recognised-centre'],
      ['annex15.issued yes [E-14]', 'annex15.issued'],
      ['term over'],
    ]);
  });

  it('calls an end what nothing leaves, and a step what lies between', () => {
    const { nodes } = procedureGraph(adult);
    const of = (kind: string) => nodes.filter((node) => node.kind === kind).map((node) => node.id);
    expect(of('end')).toEqual(['permanent', 'returned', 'expired', 'withdrawn', 'ended']);
    expect(of('step')).toEqual(expect.arrayContaining(['refused', 'reflection', 'temporary']));
    expect(nodes.filter(({ kind }) => !['start', 'step', 'end'].includes(kind))).toEqual([]);
  });

  it('calls an end, too, what leads nowhere but back to itself', () => {
    const rows = adult.rows.filter(({ on, to }) => on === 'a-card.renewed' && to === 'temporary');
    const { nodes } = procedureGraph({ ...adult, rows, expiries: [] });
    expect(nodes.find(({ id }) => id === 'temporary')?.kind).toBe('end');
  });
});

it('tells all the words of a payload that lead the same way, as whole and half reports about a child do', () => {
  const { edges } = procedureGraph(minor);
  expect(edges.find(({ from, to }) => from === 'met' && to === 'reported')?.labels).toEqual([
    'minor.reported sent / without-box / without-copy',
  ]);
});

it('makes one edge of several between the same nodes, each label once', () => {
  expect(
    mergeEdges([
      { from: 'a', to: 'b', labels: ['x'] },
      { from: 'b', to: 'a', labels: ['x'] },
      { from: 'a', to: 'b', labels: ['y', 'x'] },
    ]),
  ).toEqual([
    { from: 'a', to: 'b', labels: ['x', 'y'] },
    { from: 'b', to: 'a', labels: ['x'] },
  ]);
});
