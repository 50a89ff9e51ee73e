import type { KeyHolder } from '../../../../shared/contract/intake-quarter.ts';
import { Page } from '../../../app/Page.tsx';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useRoleBlock } from '../../../app/use-role-block.ts';
import { Button } from '../../../components/Button.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { chooseFile } from '../actions.ts';
import { text } from '../text.ts';
import { chooseDelivery, startOver } from './actions.ts';
import { chooseText } from './choose-text.ts';
import { KeyHolderPanel } from './KeyHolderPanel.tsx';
import { ReceivingKey } from './ReceivingKey.tsx';
import { useQuarter } from './store.ts';

interface ChooseDeliveryProps {
  readonly keyHolder: KeyHolder | null;
  /** Whether the vault holds nothing yet: then one flat table is the other way. */
  readonly isFirst: boolean;
}

/** What to bring and how, what will be refused, and the way to choose it. A delivery needs a key holder first. */
export function ChooseDelivery({ keyHolder, isFirst }: ChooseDeliveryProps) {
  const words = useText(chooseText);
  const nameKeyHolder = () => useQuarter.setState({ view: 'keyHolder' });
  const disabledBecause = useRoleBlock('work');
  const open = isFirst ? words.openChoose : words.openNext;
  return (
    <Page
      title={words.title}
      why={isFirst ? words.why : words.whyNext}
      open={keyHolder === null ? words.keyFirst : open}
      openMark={keyHolder === null ? 'attention' : 'todo'}
      secondary={!isFirst && <Button onPress={startOver}>{words.back}</Button>}
      primary={
        keyHolder === null
          ? { label: words.makeKey, onPress: nameKeyHolder, disabledBecause }
          : { label: words.chooseFolder, onPress: () => void chooseDelivery('folder'), disabledBecause }
      }
    >
      <div className={isFirst ? 'grid grid-2 stretch' : 'grid'}>
        <QuarterWay keyHolder={keyHolder} />
        {isFirst && <FlatWay />}
      </div>
      <div className="grid grid-2 stretch">
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.refusedTitle}</h2>
          <p className="sub">{words.refusedWhy}</p>
          <Items items={words.refusedItems} />
        </section>
        {keyHolder === null ? (
          <ReceivingKey />
        ) : (
          <div className="stack">
            <KeyHolderPanel keyHolder={keyHolder} />
            <ReceivingKey />
          </div>
        )}
      </div>
    </Page>
  );
}

function QuarterWay({ keyHolder }: { readonly keyHolder: KeyHolder | null }) {
  const words = useText(chooseText);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.quarterWay}</h2>
      <p>{words.quarterWayWhy}</p>
      <Items items={words.quarterItems} />
      {keyHolder === null && (
        <>
          <h3 className="utrecht-heading-3">{words.keyTitle}</h3>
          <p>{words.keyNone}</p>
        </>
      )}
      <span className="row">
        {keyHolder === null ? (
          <RoleButton needs="work" onPress={() => useQuarter.setState({ view: 'keyHolder' })}>
            {words.makeKey}
          </RoleButton>
        ) : (
          <>
            <RoleButton needs="work" onPress={() => void chooseDelivery('folder')}>
              {words.chooseFolder}
            </RoleButton>
            <RoleButton needs="work" silent onPress={() => void chooseDelivery('delivery')}>
              {words.chooseDelivery}
            </RoleButton>
          </>
        )}
      </span>
    </section>
  );
}

function FlatWay() {
  const words = useText(chooseText);
  const flat = useText(text);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.flatWay}</h2>
      <p>{words.flatWayWhy}</p>
      <h3 className="utrecht-heading-3">{flat.bring}</h3>
      <Items items={flat.bringItems} />
      <RoleButton needs="work" onPress={() => void chooseFile()}>
        {flat.choose}
      </RoleButton>
    </section>
  );
}

export function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="bullets">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
