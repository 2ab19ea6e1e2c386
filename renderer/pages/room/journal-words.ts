/** A decision as one line of the journal. */
import type { TFunction } from 'i18next';
import type { Decision, MarkReading } from '../../../scenarios/case/decision.ts';
import type { Words } from '../../i18n/case-words.ts';

export interface JournalWords {
  readonly words: Words;
  readonly room: TFunction<'room'>;
  readonly belt: TFunction<'belt'>;
  readonly law: (key: string) => string;
}

/** A mark in words: the indicator and the person, or that it is to be asked about. */
export const markWords = (reading: MarkReading, { words, room, law }: Omit<JournalWords, 'belt'>): string =>
  reading.as === 'ask'
    ? room('paper.ask')
    : room('paper.sign', {
        indicator: law(`indicator.${reading.indicator}`),
        person: words(`person.${reading.person}.name`),
      });

export function journalText(decision: Decision, using: JournalWords): string {
  const { words, room, belt } = using;
  switch (decision.type) {
    case 'choice.chosen':
      return words(`choice.${decision.scene}.${decision.choice}`);
    case 'act.performed': {
      const verb = belt(`verb.${decision.verb}` as 'verb.call');
      const object = belt(`object.${decision.verb}.${decision.object}` as 'object.call.press');
      return decision.person
        ? room('journal.actPerson', { verb, object, person: words(`person.${decision.person}.name`) })
        : room('journal.act', { verb, object });
    }
    case 'time.passed':
      return room('journal.waited', { wait: belt(`wait.${decision.until}`) });
    case 'line.marked':
      return room('journal.marked', {
        paper: words(`paper.${decision.paper}.title`),
        mark: markWords(decision.reading, using),
      });
    case 'line.cleared':
      return room('journal.cleared', { paper: words(`paper.${decision.paper}.title`) });
    case 'row.listed':
      return room('journal.listed', { row: words(`plan.${decision.row}`) });
    case 'row.struck':
      return room('journal.struck', { row: words(`plan.${decision.row}`) });
  }
}
