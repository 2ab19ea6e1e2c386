/** Which tab and which document of the dossier lie open, and which line is being marked. */
import { useState } from 'react';

export interface DossierState {
  readonly tab: string;
  readonly paper: string | null;
  /** Whether the dossier takes the larger part of a wide screen. */
  readonly wide: boolean;
  readonly target: { readonly paper: string; readonly line: string } | null;
  setTab(tab: string): void;
  setWide(wide: boolean): void;
  openPaper(paper: string): void;
  setTarget(target: { paper: string; line: string } | null): void;
}

export function useDossier(): DossierState {
  const [tab, setTab] = useState('documents');
  const [paper, setPaper] = useState<string | null>(null);
  const [wide, setWide] = useState(false);
  const [target, setTarget] = useState<DossierState['target']>(null);
  const openPaper = (id: string) => {
    setTab('documents');
    setPaper(id);
  };
  return { tab, paper, wide, target, setTab, setWide, openPaper, setTarget };
}
