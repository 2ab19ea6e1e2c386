/** A stretch of one phase: each act with its day and scene, what followed it, and the verdict on the phase where there was one. */
import { useTranslation } from 'react-i18next';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats, useLawWords } from '../../i18n/use-language.ts';
import { Prose } from '../../parts/prose.tsx';
import { journalText } from '../room/journal-words.ts';
import { plainAnswer } from '../room/plain-answer.ts';
import type { TranscriptHeading } from './transcript-body.tsx';
import type { Act, Item, Stretch } from './transcript-model.ts';
import { VerdictLines } from './verdict-lines.tsx';

interface TranscriptStretchProps {
  readonly stretch: Stretch;
  readonly words: Words;
  readonly heading: TranscriptHeading;
}

export function TranscriptStretch({ stretch, words, heading }: TranscriptStretchProps) {
  const { t } = useTranslation('record');
  const { items, verdict, setAside, takenOver } = stretch;
  return (
    <section className="transcript-stretch" data-part="" data-set-aside={setAside}>
      <h2 id={heading.id} tabIndex={-1}>
        {heading.title}
      </h2>
      {setAside && <p className="transcript-tag">{t('transcript.aside')}</p>}
      {takenOver && <p className="transcript-tag">{t('transcript.takenOver')}</p>}
      <ol className="transcript-acts">
        {items.map((item, at) => (
          <Entry key={seqOf(item)} item={item} before={items[at - 1]} words={words} />
        ))}
      </ol>
      {verdict && (
        <div className="transcript-verdict">
          <h3>{t('transcript.verdict')}</h3>
          {verdict.criteria.length === 0 ? (
            <p className="soft">{t('transcript.noVerdict')}</p>
          ) : (
            <VerdictLines criteria={verdict.criteria} words={words} />
          )}
        </div>
      )}
    </section>
  );
}

const lastActOf = (item: Item | undefined): Act | undefined =>
  item?.kind === 'papers' ? item.acts.at(-1) : item?.act;
const seqOf = (item: Item): number => lastActOf(item)?.seq ?? 0;

interface EntryProps {
  readonly item: Item;
  readonly before: Item | undefined;
  readonly words: Words;
}

/** Day and scene are said where they change, not with each act. */
function Entry({ item, before, words }: EntryProps) {
  const { t } = useTranslation('record');
  const { weekday } = useFormats();
  const textOf = useActText(words);
  const act = item.kind === 'papers' ? item.acts[0] : item.act;
  const last = lastActOf(before);
  if (!act) return null;
  const isNewPlace = last?.day !== act.day || last.scene !== act.scene;
  return (
    <li data-seq={act.seq}>
      {isNewPlace && (
        <p className="transcript-when">
          <span className="figure">
            {weekday(act.date)}, {t('transcript.day', { day: act.day })}
          </span>
          {' · '}
          {words(`scene.${act.scene}.title`)}
        </p>
      )}
      {item.kind === 'papers' ? (
        <details className="transcript-papers">
          <summary>{t('transcript.papers', { count: item.acts.length })}</summary>
          <ul>
            {item.acts.map((each) => (
              <li key={each.seq}>{textOf(each)}</li>
            ))}
          </ul>
        </details>
      ) : (
        <>
          <p className="transcript-act">{textOf(act)}</p>
          <Followed act={act} words={words} />
        </>
      )}
    </li>
  );
}

/** Answers in their order, then what reached the seat. */
function Followed({ act, words }: { readonly act: Act; readonly words: Words }) {
  const { t: belt } = useTranslation('belt');
  const { t: room } = useTranslation('room');
  const { decision } = act;
  const isPlain = !act.foreseen && decision.type === 'act.performed';
  // An arrival without words is one nobody sees: an office does its part.
  const arrivals = act.arrivals.map((id) => `arrival.${id}.summary`).filter((textId) => words.has(textId));
  if (act.answers.length + arrivals.length === 0 && !isPlain) return null;
  return (
    <div className="transcript-followed">
      {act.answers.map((textId) => (
        <Prose key={textId} text={words(textId)} />
      ))}
      {isPlain && <Prose text={plainAnswer(belt, decision)} />}
      {arrivals.map((textId) => (
        <div key={textId}>
          <p className="over-title">{room('outcome.arrived')}</p>
          <Prose text={words(textId)} />
        </div>
      ))}
    </div>
  );
}

function useActText(words: Words): (act: Act) => string {
  const { t: room } = useTranslation('room');
  const { t: belt } = useTranslation('belt');
  const law = useLawWords();
  return ({ decision }) => journalText(decision, { words, room, belt, law });
}
