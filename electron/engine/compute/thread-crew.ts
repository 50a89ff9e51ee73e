import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Crew } from '../../../shared/learning/crew.ts';

/** What one member of a crew needs; goes to its thread with `seatPorts` as the transfer list. */
export interface Seat {
  readonly index: number;
  readonly size: number;
  /** A line to every other member, in the order of their numbers; null in this member's own place. */
  readonly ports: readonly (MessagePort | null)[];
  /** One counter per member, raised with each message for it: what a waiting thread sleeps on. Shared memory. */
  readonly bells: Int32Array;
}

/** Seats for a crew of `size`, every two members with a line of their own. */
export function makeSeats(size: number): Seat[] {
  const bells = new Int32Array(new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT));
  const ports = Array.from({ length: size }, () => new Array<MessagePort | null>(size).fill(null));
  for (const [member, own] of ports.entries())
    for (let other = member + 1; other < size; other++) {
      const { port1, port2 } = new MessageChannel();
      own[other] = port1;
      (ports[other] as (MessagePort | null)[])[member] = port2;
    }
  return ports.map((own, index) => ({ index, size, ports: own, bells }));
}

export const seatPorts = (seat: Seat): MessagePort[] => seat.ports.filter((port) => port !== null);

type Piece<T> = readonly [item: number, value: T];

/**
 * A member of a crew on a thread of its own. It waits for the others without giving way to other work, so that a fit stays one plain
 * function; a thread that hangs here because another one failed is ended by the pool.
 */
export class ThreadCrew implements Crew {
  readonly size: number;
  readonly index: number;
  readonly #ports: Seat['ports'];
  readonly #bells: Int32Array;

  constructor({ index, size, ports, bells }: Seat) {
    this.index = index;
    this.size = size;
    this.#ports = ports;
    this.#bells = bells;
  }

  gather<T>(count: number, piece: (item: number) => T): T[] {
    const own: Piece<T>[] = [];
    for (let item = this.index; item < count; item += this.size) own.push([item, piece(item)]);
    for (const [member, port] of this.#ports.entries()) {
      if (port === null) continue;
      port.postMessage(own);
      Atomics.add(this.#bells, member, 1);
      Atomics.notify(this.#bells, member);
    }
    const results = new Array<T>(count);
    for (const [item, value] of own) results[item] = value;
    // One message per member and call, in order, so that a member who is a call ahead cannot be misunderstood.
    for (const port of this.#ports) {
      if (port === null) continue;
      for (const [item, value] of this.#receive<T>(port)) results[item] = value;
    }
    return results;
  }

  close(): void {
    for (const port of this.#ports) port?.close();
  }

  #receive<T>(port: MessagePort): Piece<T>[] {
    for (;;) {
      // The counter is read before the line: a message that comes in between changes it, and then there is no waiting.
      const heard = Atomics.load(this.#bells, this.index);
      const received = receiveMessageOnPort(port) as { readonly message: Piece<T>[] } | undefined;
      if (received !== undefined) return received.message;
      Atomics.wait(this.#bells, this.index, heard);
    }
  }
}
