/** Whether a run can show these errors: at all, or and nothing else. For what no synthetic learner and no known run shows. */
import type { CaseDocument } from '../case/schema.ts';
import { type CompiledCase, endLeaf } from '../compile/compiled-case.ts';
import type { Memory, Property } from './property.ts';
import { wrongEvents, wrongSteps } from './truth.ts';

/** Events by which each of these errors can be shown. */
const eventsOf = (document: CaseDocument, compiled: CompiledCase, error: string): ReadonlySet<string> =>
  new Set([
    ...wrongSteps(document, compiled).flatMap(({ errors, events }) => (errors.includes(error) ? events : [])),
    ...compiled.regions.flatMap(({ transitions }) =>
      transitions.flatMap(({ event, shows }) => (shows?.error === error ? [event] : [])),
    ),
  ]);

const anyAhead = (events: ReadonlySet<string>, ahead: ReadonlySet<string>): boolean => {
  for (const event of events) if (ahead.has(event)) return true;
  return false;
};

/** Broken: a run shows all of these errors, and where `among` is given no error that is not among them, to its end. */
export const showsTogether = (
  document: CaseDocument,
  compiled: CompiledCase,
  errors: readonly string[],
  among: ReadonlySet<string> | null,
): Property => {
  const wrong = wrongEvents(wrongSteps(document, compiled));
  const sources = errors.map((error) => eventsOf(document, compiled, error));
  const mark = (memory: Memory, shown: readonly string[]): Memory | null => {
    if (among && shown.some((error) => !among.has(error))) return null;
    if (!shown.some((error) => errors.includes(error))) return memory;
    return errors.map((error, at) => (shown.includes(error) ? 1 : (memory[at] ?? 0)));
  };
  const all = (memory: Memory): boolean => memory.every((each) => each === 1);
  return {
    start: errors.map(() => 0),
    watches: new Set(sources.flatMap((each) => [...each])),
    event: (memory, name) => mark(memory, wrong.get(name) ?? []),
    showing: (memory, { error }) => mark(memory, [error]),
    follows: ({ error }) => errors.includes(error),
    maybeShown: 'both',
    arrive: (memory) => memory,
    broken: (memory, scene) => (among === null || scene === endLeaf) && all(memory),
    open: (memory, ahead) => sources.every((events, at) => memory[at] === 1 || anyAhead(events, ahead)),
    lost: (memory) => among === null && all(memory),
    needs: [],
    keeps: [],
  };
};
