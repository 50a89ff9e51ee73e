import { useApp } from '../../app/store.ts';
import { useText } from '../../i18n/use-text.ts';
import { chooseFile, readThrough, startOver } from './actions.ts';
import { FailedPage, type WayOut } from './FailedPage.tsx';
import { useIntake } from './store.ts';
import { text } from './text.ts';

/** The file of one table could not be read. */
export function ReadFailed() {
  const words = useText(text);
  const { file, error } = useIntake();
  const hasDelivery = useApp(({ progress }) => progress?.delivery != null);
  const other: WayOut = { label: words.otherFile, effect: words.otherFileThen, go: () => void chooseFile() };
  const again: WayOut | null =
    file === null || error?.code === 'FILE_UNKNOWN'
      ? null
      : { label: words.readAgain, effect: words.readAgainThen, go: () => void readThrough(file) };
  const stop: WayOut = {
    label: words.stop,
    effect: hasDelivery ? words.stopThenKeep : words.stopThenNothing,
    go: startOver,
  };
  return (
    <FailedPage
      title={words.title}
      why={words.why}
      failedTitle={words.failedTitle}
      open={words.failedOpen}
      file={file}
      error={error}
      ways={[other, again, stop].filter((way) => way !== null)}
      primary={{ label: words.choose, onPress: other.go }}
    />
  );
}
