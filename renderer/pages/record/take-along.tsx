/** The result file: all attempts in one signed file, handed over as a download. */
import { useTranslation } from 'react-i18next';
import type { useRecord } from './use-record.ts';

interface TakeAlongProps {
  readonly tools: Pick<ReturnType<typeof useRecord>, 'exported' | 'exportFile'>;
  readonly isEmpty: boolean;
}

export function TakeAlong({ tools: { exported, exportFile }, isEmpty }: TakeAlongProps) {
  const { t } = useTranslation('record');
  return (
    <section className="block" aria-labelledby="record-export">
      <h2 id="record-export" className="block-title">
        {t('export.title')}
      </h2>
      <p className="record-measure">{t('export.text')}</p>
      {!isEmpty && (
        <div className="actions">
          <button type="button" className="button" onClick={() => exportFile()}>
            {t('export.all')}
          </button>
        </div>
      )}
      <div role="status" className="stack">
        {exported && <p className="figure">{t('export.done', { fileName: exported.fileName })}</p>}
        {exported && exported.damaged > 0 && <p>{t('export.damaged', { count: exported.damaged })}</p>}
      </div>
    </section>
  );
}
