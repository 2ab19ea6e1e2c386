/** The object a case is about, drawn small beside its title; an empty place where the case has no drawing of it. */
import { lazy, Suspense, useEffect, useState } from 'react';

const noDrawing = { CaseDrawing: (_of: { readonly caseId: string }) => null };

/** Neither the drawing nor what reads it is needed for the first paint of the desk; one that cannot be loaded is left out. */
const CaseDrawing = lazy(async () => ({
  default: (await import('./case-drawing.tsx').catch(() => noDrawing)).CaseDrawing,
}));

export function CaseObject({ caseId }: { readonly caseId: string }) {
  const [pageStands, setPageStands] = useState(false);
  useEffect(() => setPageStands(true), []);
  return (
    <div className="case-object">
      <Suspense fallback={null}>{pageStands && <CaseDrawing caseId={caseId} />}</Suspense>
    </div>
  );
}
