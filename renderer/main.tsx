import './app/styles/all.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { start } from './app/actions.ts';
import { CrashGuard, CrashScreen } from './app/CrashGuard.tsx';

const root = createRoot(document.getElementById('root')!);

start().then(
  () =>
    root.render(
      <StrictMode>
        <CrashGuard>
          <App />
        </CrashGuard>
      </StrictMode>,
    ),
  () => root.render(<CrashScreen />),
);
