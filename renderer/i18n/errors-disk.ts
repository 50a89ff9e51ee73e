/** SQLite's code for a write that the disk refused: what was on it is gone, or an account's share of it is used up. */
export const REFUSED_WRITE = 'SQLITE_IOERR_WRITE';

/** What the system says when a file does not fit any more. */
export const outOfRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
