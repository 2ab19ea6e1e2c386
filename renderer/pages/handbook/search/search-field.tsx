/** The search field of the handbook; Enter and the arrow down lead to the first place found. */
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { goToFirstResult } from './search-results.tsx';

interface SearchFieldProps {
  readonly letters: string;
  readonly onType: (letters: string) => void;
  readonly onFocus: () => void;
}

export function SearchField({ letters, onType, onFocus }: SearchFieldProps) {
  const { t } = useTranslation('handbook');
  const id = useId();
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    goToFirstResult();
  };
  return (
    <search className="handbook-search field">
      <label htmlFor={id}>{t('search.label')}</label>
      <input
        id={id}
        className="input"
        type="search"
        value={letters}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-note`}
        data-handbook-search=""
        onFocus={onFocus}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={goOn}
      />
      <p id={`${id}-note`} className="field-note">
        {t('search.note')}
      </p>
    </search>
  );
}
