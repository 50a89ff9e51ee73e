/** Version of the software, as package.json has it (a test compares them): it goes into what leaves the application. */
export const VERSION = '0.1.0';
