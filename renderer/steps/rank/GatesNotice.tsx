import type { GatesState } from '../../../shared/contract/assess-gates.ts';
import { Alert } from '../../components/Alert.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { goToAssess } from '../assess/store.ts';
import type { GatesBlock } from './gates-block.ts';
import { goToLot } from './store.ts';
import { text } from './text.ts';

/** Says that a model may not point at these dossiers, and what to do about it. */
export function GatesNotice({ block }: { readonly block: GatesBlock }) {
  const words = useText(text);
  if (block.kind === 'closed') return <ClosedNotice gates={block.gates} />;
  return (
    <Alert kind="warning" title={words.otherDossiersTitle}>
      <p>{words.otherDossiers[block.onlyUnknown ? 'on' : 'off']}</p>
    </Alert>
  );
}

function ClosedNotice({ gates }: { readonly gates: GatesState['gates'] }) {
  const words = useText(text);
  const format = useFormat();
  const passed = gates.filter((gate) => gate.passed).length;
  return (
    <Alert kind="warning" title={words.gatesClosedTitle}>
      <p>{words.gatesClosed(format.count(passed), format.count(gates.length))}</p>
      <p className="row">
        <LinkButton onPress={() => goToAssess('gates')}>{words.toGates}</LinkButton>
        <LinkButton onPress={goToLot}>{words.toLot}</LinkButton>
      </p>
    </Alert>
  );
}
