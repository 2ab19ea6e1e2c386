/** Who knows what, in place of the clock in a bank: a table of what can be known by who can know it. */
import { useTranslation } from 'react-i18next';
import type { Item } from './picker.tsx';
import { ScrollArea } from './scroll-area.tsx';

export interface KnowledgePanelProps {
  readonly parties: readonly Item[];
  readonly items: readonly (Item & { readonly knownTo: readonly string[] })[];
}

export function KnowledgePanel({ parties, items }: KnowledgePanelProps) {
  const { t } = useTranslation('room');
  return (
    <section className="clock" aria-labelledby="knowledge-title">
      <h2 id="knowledge-title" className="clock-title" tabIndex={-1}>
        {t('knowledge.title')}
      </h2>
      <ScrollArea label={t('knowledge.title')}>
        <table className="knowledge">
          <thead>
            <tr>
              <th scope="col">{t('knowledge.item')}</th>
              {parties.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, label, knownTo }) => (
              <tr key={id} data-known={id}>
                <th scope="row">{label}</th>
                {parties.map((party) => (
                  <td key={party.id} data-knows={knownTo.includes(party.id)}>
                    {t(knownTo.includes(party.id) ? 'knowledge.knows' : 'knowledge.not')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}
