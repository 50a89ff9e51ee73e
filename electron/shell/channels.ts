/** The two channels between the page and the shell; no other is listened to. */
export const callChannel = 'toetssteen:call';
export const jobChannel = 'toetssteen:job';
