import { z } from 'zod';
import type { Drift } from '../../../shared/contract/assess-drift.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { getSetting, putSetting } from '../store/setting.ts';
import { type PresentTraining, requireTraining } from '../training.ts';

const KEY = 'assess.recalibration';
const schema = z.strictObject({ training: z.int(), on: z.string() });

/** When the estimates of a training have to be set to newer outcomes: the day that was set for it, else the day on which it expires. */
export function recalibrationOf(db: Db, { id, config }: PresentTraining, today: string): Drift['recalibration'] {
  const set = getSetting(db, KEY, schema);
  const chosen = set?.training === id;
  const on = chosen ? set.on : config.expiresOn;
  return { on, latest: config.expiresOn, passed: today > on, chosen };
}

/** @throws AppError RANK_NO_MODEL, RECALIBRATION_DATE_INVALID with the first and last day that can be set */
export function setRecalibration(db: Db, who: string, on: string, today: string): void {
  const { id: training, config } = requireTraining(db);
  if (on < today || on > config.expiresOn)
    throw new AppError('RECALIBRATION_DATE_INVALID', { earliest: today, latest: config.expiresOn });
  putSetting(db, KEY, { training, on });
  appendLog(db, { who, event: 'assess.recalibrationSet', details: { training, recalibrateOn: on } });
}
