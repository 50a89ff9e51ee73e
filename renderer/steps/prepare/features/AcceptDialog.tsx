import type { FeatureState } from '../../../../shared/contract/prepare.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { choose } from '../actions.ts';
import { usePrepare } from '../store.ts';
import { acceptedProposals, fitsFilter, proposedFeatures } from './feature-view.ts';
import { text } from './text.ts';

interface AcceptDialogProps {
  readonly features: readonly FeatureState[];
  readonly onClose: () => void;
}

/** Asks once before all proposals are switched on, each with its own declared purpose and legal ground. */
export function AcceptDialog({ features, onClose }: AcceptDialogProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const reasons = usePrepare((prepare) => prepare.reasons);
  const proposals = proposedFeatures(features);
  const leaks = features.filter((feature) => fitsFilter(feature, 'leak'));
  const proxies = features.filter((feature) => feature.proxy !== null && !feature.used && !leaks.includes(feature));
  const accept = () => {
    onClose();
    void choose(acceptedProposals(features, reasons));
  };
  return (
    <Dialog
      title={words.acceptTitle(format.count(proposals.length))}
      confirmLabel={words.doAccept}
      onConfirm={accept}
      onClose={onClose}
    >
      <p>{words.acceptWhat}</p>
      <p>{words.acceptRest(format.count(proxies.length), format.count(leaks.length))}</p>
      <p>{words.acceptUndo}</p>
      <details>
        <summary>{words.acceptList}</summary>
        <ul className="bullets">
          {proposals.map(({ name, label }) => (
            <li key={name}>{label[language]}</li>
          ))}
        </ul>
      </details>
    </Dialog>
  );
}
