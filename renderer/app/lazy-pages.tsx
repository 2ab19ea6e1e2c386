/** Pages beyond the desk are loaded when they are opened, together with their words. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { i18n as I18n } from 'i18next';

type Screen<P> = LazyExoticComponent<ComponentType<P>>;

export interface Screens {
  readonly Room: Screen<{ readonly attemptId: string }>;
  readonly Debrief: Screen<{ readonly attemptId: string; readonly step: string }>;
  readonly Record: Screen<object>;
  readonly Certificate: Screen<{ readonly programme: string }>;
  readonly Transcript: Screen<{ readonly attemptId: string }>;
  readonly Handbook: Screen<{ readonly at: string }>;
}

const roomWords = ['room', 'belt', 'law'];
const debriefWords = ['debrief', 'room', 'belt', 'law', 'handbook'];
const handbookWords = ['handbook', 'law'];
const recordWords = ['record'];
const transcriptWords = ['record', 'room', 'belt', 'law'];

export const lazyPages = (i18n: I18n): Screens => ({
  Room: lazy(async () => {
    const [page] = await Promise.all([import('../pages/room/room-page.tsx'), i18n.loadNamespaces(roomWords)]);
    return { default: page.RoomPage };
  }),
  Debrief: lazy(async () => {
    const [page] = await Promise.all([
      import('../pages/debrief/debrief-page.tsx'),
      i18n.loadNamespaces(debriefWords),
    ]);
    return { default: page.DebriefPage };
  }),
  Record: lazy(async () => {
    const [page] = await Promise.all([
      import('../pages/record/record-page.tsx'),
      i18n.loadNamespaces(recordWords),
    ]);
    return { default: page.RecordPage };
  }),
  Certificate: lazy(async () => {
    const [page] = await Promise.all([
      import('../pages/record/certificate-page.tsx'),
      i18n.loadNamespaces(recordWords),
    ]);
    return { default: page.CertificatePage };
  }),
  Transcript: lazy(async () => {
    const [page] = await Promise.all([
      import('../pages/record/transcript-page.tsx'),
      i18n.loadNamespaces(transcriptWords),
    ]);
    return { default: page.TranscriptPage };
  }),
  Handbook: lazy(async () => {
    const [page] = await Promise.all([
      import('../pages/handbook/handbook-page.tsx'),
      i18n.loadNamespaces(handbookWords),
    ]);
    return { default: page.HandbookPage };
  }),
});
