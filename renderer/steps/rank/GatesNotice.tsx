import type { GatesState } from '../../../shared/contract/assess-gates.ts';
import { Alert } from '../../components/Alert.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { goToAssess } from '../assess/store.ts';
import { text } from './text.ts';

/** Says that a model may not point at anybody yet, and where to see why. */
export function GatesNotice({ gates }: { readonly gates: GatesState['gates'] }) {
  const words = useText(text);
  const format = useFormat();
  const passed = gates.filter((gate) => gate.passed).length;
  return (
    <Alert kind="warning" title={words.gatesClosedTitle}>
      <p>{words.gatesClosed(format.count(passed), format.count(gates.length))}</p>
      <p>
        <LinkButton onPress={() => goToAssess('gates')}>{words.toGates}</LinkButton>
      </p>
    </Alert>
  );
}
