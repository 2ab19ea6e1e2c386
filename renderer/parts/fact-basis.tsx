/** What a statement rests on, folded: the facts of the register, each with the way to it. */
import { useTranslation } from 'react-i18next';
import { FactNote, type FactView } from './fact-note.tsx';

export function FactBasis({ facts }: { readonly facts: readonly FactView[] }) {
  const { t } = useTranslation('handbook');
  if (facts.length === 0) return null;
  return (
    <details className="basis">
      <summary>{t('basis', { count: facts.length })}</summary>
      <div className="stack">
        {facts.map((fact) => (
          <FactNote key={fact.id} fact={fact} linked linkName={t('inRegister')} />
        ))}
      </div>
    </details>
  );
}
