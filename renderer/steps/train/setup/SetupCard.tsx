import { Tag } from '../../../components/Tag.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { text } from './setup-text.ts';
import type { SetupState } from './use-setup-state.ts';

interface SetupCardProps {
  readonly name: string;
  readonly what: string;
  readonly state: SetupState;
  /** Whether there are changes that were not kept. */
  readonly isUnsaved: boolean;
  readonly isOpen: boolean;
  /** Id of what the button opens. */
  readonly panelId: string;
  readonly onToggle: () => void;
}

/** One part of the setting up: what it is, how it stands, and the button that opens it. */
export function SetupCard({ name, what, state, isUnsaved, isOpen, panelId, onToggle }: SetupCardProps) {
  const words = useText(text);
  return (
    <div className={isOpen ? 'panel train-setup-card train-setup-open' : 'panel train-setup-card'}>
      <div className="stack stack-tight">
        <h3 className="utrecht-heading-3">{name}</h3>
        <p className="sub">{what}</p>
        <p className="strong">{state.words}</p>
        {state.attention !== null && (
          <p className="train-attention">
            <Tag tone="attention" mark="attention">
              {state.attention}
            </Tag>
          </p>
        )}
        {isUnsaved && (
          <Tag tone="attention" mark="attention">
            {words.unsaved}
          </Tag>
        )}
      </div>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={isOpen ? words.closeNamed(name) : words.openNamed(name)}
        onClick={onToggle}
      >
        {isOpen ? words.close : words.open}
      </button>
    </div>
  );
}
