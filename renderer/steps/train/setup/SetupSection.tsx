import { type ComponentType, useEffect, useId, useRef } from 'react';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { CardPanel } from '../card/CardPanel.tsx';
import { ClassingPanel } from '../classing/ClassingPanel.tsx';
import { ProfilePanel } from '../profile/ProfilePanel.tsx';
import { RulesPanel } from '../rules/RulesPanel.tsx';
import { type SetupPart, setupParts, useTrain } from '../store.ts';
import { SetupCard } from './SetupCard.tsx';
import { text } from './setup-text.ts';
import { useSetupState } from './use-setup-state.ts';

const panels: Readonly<Record<SetupPart, ComponentType>> = {
  rules: RulesPanel,
  classing: ClassingPanel,
  card: CardPanel,
  profile: ProfilePanel,
};

/** What can be set up before a training: how each part stands, and the part that is open right below. */
export function SetupSection() {
  const words = useText(text);
  const states = useSetupState();
  const open = useTrain(({ setup }) => setup);
  const unsaved = useTrain((train) => train.unsaved);
  const panelId = useId();
  const error = open === null ? null : states[open].error;
  return (
    <section className="stack no-print" aria-labelledby="train-setup">
      <div>
        <h2 className="utrecht-heading-2" id="train-setup">
          {words.title}
        </h2>
        <p className="sub">{words.why}</p>
      </div>
      <div className="grid train-setup stretch">
        {setupParts.map((part) => (
          <SetupCard
            key={part}
            name={words.names[part]}
            what={words.whats[part]}
            state={states[part]}
            isUnsaved={part !== 'classing' && unsaved[part] !== null}
            isOpen={open === part}
            panelId={panelId}
            onToggle={() => useTrain.setState({ setup: open === part ? null : part })}
          />
        ))}
      </div>
      {open !== null && error !== null && <ErrorPanel error={error} />}
      {open !== null && error === null && <OpenPart key={open} part={open} id={panelId} />}
    </section>
  );
}

function OpenPart({ part, id }: { readonly part: SetupPart; readonly id: string }) {
  const words = useText(text);
  const Panel = panels[part];
  const heading = useRef<HTMLHeadingElement>(null);

  // The panel may lie below what is in sight: whoever opened it goes on there. A page that comes back goes to its own heading after this.
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className="panel stack" id={id} aria-labelledby={`${id}-title`}>
      <div className="row between">
        <h3 className="utrecht-heading-2" id={`${id}-title`} tabIndex={-1} ref={heading}>
          {words.names[part]}
        </h3>
        <Button kind="subtle" onPress={() => useTrain.setState({ setup: null })}>
          {words.close}
        </Button>
      </div>
      <Panel />
      {part !== 'classing' && <p className="sub">{words.keeps}</p>}
    </section>
  );
}
