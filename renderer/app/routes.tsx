/** Which page stands at which address; the case room stands beside them (`kept-room.tsx`). Without a learner every address but the handbook leads to the welcome. */
import { Redirect, Route, Switch } from 'wouter';
import { BriefingPage } from '../pages/briefing/briefing-page.tsx';
import { DeskPage } from '../pages/desk/desk-page.tsx';
import { NotFoundPage } from '../pages/not-found/not-found-page.tsx';
import { useSession } from '../pages/session/session.ts';
import { WelcomePage } from '../pages/welcome/welcome-page.tsx';
import type { Screens } from './lazy-pages.tsx';

export function Routes({
  screens: { Debrief, Handbook, Record, Certificate, Transcript },
}: {
  readonly screens: Screens;
}) {
  const { learner } = useSession();
  return (
    <Switch>
      <Route path="/handbook/*?">{({ '*': at }) => <Handbook at={at ?? ''} />}</Route>
      <Route path="/welcome">
        <WelcomePage />
      </Route>
      {!learner && (
        <Route>
          <Redirect to="/welcome" replace />
        </Route>
      )}
      <Route path="/">
        <Redirect to="/desk" replace />
      </Route>
      <Route path="/desk">
        <DeskPage />
      </Route>
      <Route path="/record">
        <Record />
      </Route>
      <Route path="/record/attempt/:attemptId">
        {({ attemptId }) => <Transcript key={attemptId} attemptId={attemptId} />}
      </Route>
      <Route path="/record/certificate/:programme">
        {({ programme }) => <Certificate key={programme} programme={programme} />}
      </Route>
      <Route path="/case/:caseId">{({ caseId }) => <BriefingPage key={caseId} caseId={caseId} />}</Route>
      <Route path="/attempt/:attemptId">{null}</Route>
      <Route path="/attempt/:attemptId/debrief">
        {({ attemptId }) => <Redirect to={`/attempt/${attemptId}/debrief/acts`} replace />}
      </Route>
      <Route path="/attempt/:attemptId/debrief/:step">
        {({ attemptId, step }) => <Debrief key={attemptId} attemptId={attemptId} step={step} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
