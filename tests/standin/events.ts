/** What Electron hands to the listeners of an event whose default action can be prevented. */
export type PreventableEvent<Details extends object> = Details & {
  defaultPrevented: boolean;
  preventDefault(): void;
};

/** Makes an event object that carries `details` beside Electron's `preventDefault`. */
export function createEvent<Details extends object>(details: Details): PreventableEvent<Details> {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
