/** Catches a broken promise of our own code: shows a calm page with a code and a way on, and writes one line to the console. */
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly fault: string | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { fault: null };

  static getDerivedStateFromError(cause: unknown): ErrorBoundaryState {
    return { fault: cause instanceof Error ? cause.message : String(cause) };
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return <BrokenScreen fault={this.state.fault} onRetry={() => this.setState({ fault: null })} />;
  }
}

interface BrokenScreenProps {
  readonly fault: string;
  readonly onRetry: () => void;
}

function BrokenScreen({ fault, onRetry }: BrokenScreenProps) {
  const { t } = useTranslation('errors');
  const leave = () => {
    window.location.hash = '/desk';
    onRetry();
  };
  return (
    <main id="main" className="page page-narrow">
      <div className="note note-failure" role="alert">
        <h1>{t('screen.title')}</h1>
        <p>{t('screen.text')}</p>
        <p className="note-code">{t('code', { code: fault })}</p>
        <div className="actions">
          <button type="button" className="button button-main" onClick={onRetry}>
            {t('retry')}
          </button>
          <button type="button" className="button button-quiet" onClick={leave}>
            {t('notFound.back')}
          </button>
        </div>
      </div>
    </main>
  );
}
