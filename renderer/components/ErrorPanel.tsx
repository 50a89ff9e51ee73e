import { type ReactNode, useEffect, useRef } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { useErrorWords } from '../i18n/errors.ts';
import { useText } from '../i18n/use-text.ts';
import { Alert } from './Alert.tsx';
import { text } from './text.ts';

interface ErrorPanelProps {
  readonly error: AppError;
  /** Buttons that do what the way out says. */
  readonly children?: ReactNode;
}

/** What happened, what did not change, the way out, and the code to pass on. */
export function ErrorPanel({ error, children }: ErrorPanelProps) {
  const words = useText(text);
  const said = useErrorWords(error);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <div ref={panel}>
      <Alert kind="error" title={said.what} announce>
        <p>{said.unchanged}</p>
        <p>{said.wayOut}</p>
        {children !== undefined && <div className="row">{children}</div>}
        <p className="sub">
          {words.errorCode}: <span className="code">{error.code}</span>
        </p>
      </Alert>
    </div>
  );
}
