/** The main landmark of a page: sets the window title and, when a page opens, begins at its top with the focus on its heading. */
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface PageProps {
  readonly title: string;
  /** Text above the heading, small. */
  readonly over?: string;
  readonly lead?: ReactNode;
  readonly narrow?: boolean;
  /** Something on the page takes the focus itself, so the heading must not. */
  readonly keepsFocus?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, over, lead, narrow, keepsFocus, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useWindowTitle(title);
  // Before anything on the page comes into view by itself: the window stands where the page before it was scrolled to.
  useLayoutEffect(() => {
    document.documentElement.scrollTop = 0;
  }, []);
  useEffect(() => {
    if (!keepsFocus) heading.current?.focus({ preventScroll: true });
  }, [keepsFocus]);
  return (
    <main id="main" className={narrow ? 'page page-narrow' : 'page'}>
      <div className="page-head">
        {over && <p className="over-title">{over}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className="page-lead">{lead}</div>}
      </div>
      {children}
    </main>
  );
}

export function useWindowTitle(title: string): void {
  const { t } = useTranslation('common');
  const name = t('appName');
  useEffect(() => {
    document.title = title === name ? name : `${title} – ${name}`;
  }, [title, name]);
}
