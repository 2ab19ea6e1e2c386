/** Samples of the welcome, the desk and the briefing. */
import { AttemptTable } from '../parts/attempt-table.tsx';
import { CaseCard } from '../parts/case-card.tsx';
import { LearnerForm } from '../parts/learner-form.tsx';
import { LearnerList } from '../parts/learner-list.tsx';
import { LearnerMenu } from '../parts/learner-menu.tsx';
import { ModePicker } from '../parts/mode-picker.tsx';
import { PlacePicture } from '../parts/place-picture.tsx';
import { RenameForm } from '../parts/rename-form.tsx';
import { ResumeCard, ResumeRow } from '../parts/resume-card.tsx';
import { SeatPicker } from '../parts/seat-picker.tsx';
import { Held, nothing, type Sample } from './sample.tsx';
import { attemptThat, card, learners, picture, served, words } from './sample-values.ts';

const cardIn = (state: 'open' | 'passed' | 'failed' | null) => (
  <ul className="case-list">
    <CaseCard card={card} words={words} last={state ? attemptThat(state, 82) : undefined} />
  </ul>
);

const [first] = learners;

export const deskSamples: readonly Sample[] = [
  {
    part: 'attempt-table',
    states: {
      none: () => <AttemptTable attempts={[]} titleOf={() => words('case.title')} />,
      three: () => (
        <AttemptTable
          attempts={[attemptThat('passed', 91), attemptThat('failed', 99), attemptThat('left', null)]}
          titleOf={() => words('case.title')}
        />
      ),
    },
  },
  {
    part: 'case-card',
    states: {
      new: () => cardIn(null),
      open: () => cardIn('open'),
      passed: () => cardIn('passed'),
      failed: () => cardIn('failed'),
    },
  },
  {
    part: 'learner-form',
    states: {
      empty: () => <LearnerForm title={null} served={served} issues={[]} onSubmit={nothing} />,
      refused: () => (
        <LearnerForm
          title={words('scene.ramp.title')}
          served={served}
          issues={[{ code: 'learner.pseudonym.taken', path: [], params: {} }]}
          onSubmit={nothing}
        />
      ),
    },
  },
  {
    part: 'learner-list',
    states: { two: () => <LearnerList learners={learners} onEnter={nothing} /> },
  },
  {
    part: 'learner-menu',
    states: {
      one: () =>
        first && (
          <LearnerMenu
            learner={first}
            served={served}
            onSwitch={nothing}
            onRename={async () => []}
            onSeat={nothing}
            onErase={nothing}
          />
        ),
    },
  },
  {
    part: 'mode-picker',
    states: {
      practice: () => (
        <Held<'practice' | 'assessment'> start="practice">
          {(mode, set) => <ModePicker value={mode} onChange={set} />}
        </Held>
      ),
    },
  },
  {
    part: 'place-picture',
    states: {
      named: () => <PlacePicture picture={picture} alt={words('place.hall.alt')} />,
      'beside its words': () => <PlacePicture picture={picture} alt="" />,
    },
  },
  {
    part: 'rename-form',
    states: {
      one: () => (
        <RenameForm
          pseudonym="Wiesenpieper"
          label={words('case.question')}
          onRename={async () => [{ code: 'learner.pseudonym.taken', path: [], params: {} }]}
        />
      ),
    },
  },
  {
    part: 'resume-card',
    states: {
      open: () => (
        <ResumeCard
          attempt={attemptThat('open', null)}
          words={words}
          standing={{ day: 12, date: '2026-11-14', phase: 'ramp', ended: false }}
          origin={null}
          onLeave={nothing}
        />
      ),
      row: () => (
        <ul>
          <ResumeRow
            attempt={{ ...attemptThat('open', null), id: 'another' }}
            words={words}
            standing={{ day: 3, date: '2026-11-05', phase: 'ramp', ended: true }}
            origin={words('scene.ramp.told')}
            onLeave={nothing}
          />
        </ul>
      ),
    },
  },
  {
    part: 'seat-picker',
    states: {
      chosen: () => (
        <SeatPicker
          value="guardian"
          served={served}
          onChange={nothing}
          label={words('scene.ramp.title')}
          note={words('scene.ramp.told')}
        />
      ),
    },
  },
];
