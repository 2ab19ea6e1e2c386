/** The panel beside the case, by the kind of the case. */
import { ClockPanel } from '../../parts/clock-panel.tsx';
import { KnowledgePanel } from '../../parts/knowledge-panel.tsx';
import { OffersPanel } from '../../parts/offers-panel.tsx';
import type { PanelInWords } from './panel-words.ts';

export function RoomPanel({ panel }: { readonly panel: PanelInWords }) {
  switch (panel.kind) {
    case 'legal-clock':
      return <ClockPanel rows={panel.rows} />;
    case 'offers':
      return <OffersPanel rows={panel.rows} />;
    case 'knowledge':
      return <KnowledgePanel parties={panel.parties} items={panel.items} />;
  }
}
