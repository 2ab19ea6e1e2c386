/** One seat out of all seats of the product; a seat without a case says so and can still be looked at. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { seatKeys, seats, type Seat } from '../i18n/seat-keys.ts';

export interface SeatPickerProps {
  readonly value: Seat | null;
  /** Seats for which some installed case is ready. */
  readonly served: ReadonlySet<string>;
  readonly onChange: (seat: Seat) => void;
  readonly label: string;
  readonly note?: string;
}

export function SeatPicker({ value, served, onChange, label, note }: SeatPickerProps) {
  const { t } = useTranslation('common');
  const name = useId();
  return (
    <fieldset className="picks">
      <legend>{label}</legend>
      {note && <p className="field-note">{note}</p>}
      <div className="pick-grid">
        {seats.map((seat) => (
          <label key={seat} className="pick" data-seat={seat}>
            <input
              type="radio"
              name={name}
              value={seat}
              checked={value === seat}
              disabled={!served.has(seat)}
              onChange={() => onChange(seat)}
            />
            <span className="pick-name">{t(seatKeys[seat])}</span>
            <span className="pick-note">{t(served.has(seat) ? 'seatServed.yes' : 'seatServed.no')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
