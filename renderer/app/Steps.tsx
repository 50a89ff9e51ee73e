import { useShallow } from 'zustand/react/shallow';
import { LinkButton } from '../components/LinkButton.tsx';
import { Mark } from '../components/Mark.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import { goTo } from './actions.ts';
import { runningJobs, useJobs } from './jobs.ts';
import { type StepState, stepState } from './step-state.ts';
import { type StepId, stepIds } from './steps.ts';
import { useApp } from './store.ts';
import { text } from './text.ts';

/** The steps with their state, and the pages that belong to no step. */
export function Steps() {
  const words = useText(text);
  const format = useFormat();
  const { vault, progress, page } = useApp(useShallow(({ vault, progress, page }) => ({ vault, progress, page })));
  const jobs = useJobs(useShallow(runningJobs));
  const today = new Date().toISOString().slice(0, 10);
  const open = vault !== null && progress !== null;

  const stateOf = (step: StepId): StepState => {
    if (open) return stepState(step, { vault, progress, jobs, today }, words.states, format);
    if (step === 'vault') return { mark: 'now', words: words.states.chooseVault };
    return { mark: 'lock', words: words.states.closed };
  };

  return (
    <nav className="steps" aria-label={words.steps}>
      <ol className="plain">
        {stepIds.map((step, i) => {
          const name = `${i + 1}. ${words.names[step]}`;
          const state = stateOf(step);
          return (
            <li key={step}>
              {open || step === 'vault' ? (
                <button
                  type="button"
                  className="step"
                  aria-current={page === step ? 'step' : undefined}
                  onClick={() => goTo(step)}
                >
                  <StepWords name={name} state={state} />
                </button>
              ) : (
                <div className="step step-closed">
                  <StepWords name={name} state={state} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <div className="steps-foot">
        {open && <LinkButton onPress={() => goTo('log')}>{words.log}</LinkButton>}
        <LinkButton onPress={() => goTo('glossary')}>{words.glossary}</LinkButton>
        <LinkButton onPress={() => goTo('help')}>{words.help}</LinkButton>
      </div>
    </nav>
  );
}

function StepWords({ name, state }: { readonly name: string; readonly state: StepState }) {
  return (
    <>
      <Mark kind={state.mark} size={22} />
      <span>
        <span className="step-name">{name}</span>
        <span className="step-state">{state.words}</span>
      </span>
    </>
  );
}
