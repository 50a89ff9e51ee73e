import { useText } from '../../../i18n/use-text.ts';
import { FailedPage, type WayOut } from '../FailedPage.tsx';
import { chooseDelivery, readDelivery, startOver } from './actions.ts';
import { chooseText } from './choose-text.ts';
import { useQuarter } from './store.ts';

/** The delivery could not be read, or went while it was being brought in. */
export function QuarterFailed() {
  const words = useText(chooseText);
  const { file, error } = useQuarter();
  const folder = () => void chooseDelivery('folder');
  const ways: readonly (WayOut | null)[] = [
    { label: words.otherFolder, effect: words.otherFolderThen, go: folder },
    { label: words.otherDelivery, effect: words.otherDeliveryThen, go: () => void chooseDelivery('delivery') },
    file === null || error?.code === 'FILE_UNKNOWN'
      ? null
      : { label: words.readAgain, effect: words.readAgainThen, go: () => void readDelivery(file) },
    { label: words.stop, effect: words.stopThen, go: startOver },
  ];
  return (
    <FailedPage
      title={words.title}
      why={words.whyNext}
      failedTitle={words.failedTitle}
      open={words.failedOpen}
      file={file}
      error={error}
      ways={ways.filter((way) => way !== null)}
      primary={{ label: words.chooseFolder, onPress: folder }}
    />
  );
}
