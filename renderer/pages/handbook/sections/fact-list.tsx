/** Facts of the register one under the other, each with the way to it. */
import { useTranslation } from 'react-i18next';
import { FactNote } from '../../../parts/fact-note.tsx';
import { useFacts } from '../use-facts.ts';

export function FactList({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('handbook');
  const factsOf = useFacts();
  return (
    <div className="fact-list">
      {factsOf(ids).map((fact) => (
        <FactNote key={fact.id} fact={fact} linked linkName={t('inRegister')} />
      ))}
    </div>
  );
}
