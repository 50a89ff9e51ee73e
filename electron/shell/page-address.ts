export const pageScheme = 'app';
const pageHost = 'toetssteen';

/** The only page there is. */
export const pageAddress = `${pageScheme}://${pageHost}/index.html`;

/** Whether `address` lies within the application's own page and files. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${pageScheme}:` &&
    url.host === pageHost &&
    url.username === '' &&
    url.password === ''
  );
}
