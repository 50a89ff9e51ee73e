import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import '@utrecht/document-css';
import '@utrecht/heading-1-css';
import '@utrecht/heading-2-css';
import '@utrecht/heading-3-css';
import '@utrecht/paragraph-css';
import '@utrecht/button-css';
import '@utrecht/table-css';
import '@utrecht/alert-css';
import '@utrecht/textbox-css';
import '@utrecht/textarea-css';
import '@utrecht/select-css';
import '@utrecht/checkbox-css';
import '@utrecht/radio-button-css';
import '@utrecht/form-label-css';
import '@utrecht/skip-link-css';
import './app/styles/fonts.css';
import './app/styles/theme.css';
import './app/styles/base.css';
import './app/styles/frame.css';
import './app/styles/components.css';
import './app/styles/charts.css';
import './app/styles/adapt.css';
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
