import { Component, type ReactNode } from 'react';
import { Alert } from '../components/Alert.tsx';
import { Button } from '../components/Button.tsx';
import { useText } from '../i18n/use-text.ts';
import { text } from './text.ts';

interface CrashGuardState {
  readonly crashed: boolean;
}

/** Shows a way out when a page fails to draw itself, instead of an empty window. React has no other form for this than a class. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashGuardState> {
  override readonly state: CrashGuardState = { crashed: false };

  static getDerivedStateFromError(): CrashGuardState {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashScreen /> : this.props.children;
  }
}

/** Also shown when the first questions to the engine fail. */
export function CrashScreen() {
  const words = useText(text);
  return (
    <main className="fatal">
      <Alert kind="error" title={words.crash} announce>
        <p>{words.crashWhat}</p>
        <div>
          <Button onPress={() => location.reload()}>{words.reload}</Button>
        </div>
      </Alert>
    </main>
  );
}
