/** What a connection may cost: one response at a time, to a client that takes it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

export interface ConnectionLimits {
  /** Requests that may wait for their turn on one connection. */
  waiting: number;
  /** How long a client may take nothing of its response, in milliseconds. */
  stalledMs: number;
}

export const LIMITS: ConnectionLimits = { waiting: 4_096, stalledMs: 30_000 };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A request listener that calls `handle` when the response before it on the same connection is over. Node hands out
 * pipelined requests all at once, and each would hold an open file until its turn. Who sends too many of them, or takes
 * nothing of a response, loses the connection.
 */
export function inTurn(handle: Handler, { waiting, stalledMs }: ConnectionLimits): Handler {
  const queues = new WeakMap<Socket, [IncomingMessage, ServerResponse][]>();

  function next(socket: Socket, queue: [IncomingMessage, ServerResponse][]): void {
    const [first] = queue;
    if (!first || socket.destroyed) {
      queue.length = 0;
      return;
    }
    const [request, response] = first;
    dropStalled(socket, response, stalledMs);
    response.once("close", () => {
      queue.shift();
      next(socket, queue);
    });
    handle(request, response);
  }

  return (request, response) => {
    const { socket } = request;
    const queue = queues.get(socket) ?? [];
    queues.set(socket, queue);
    queue.push([request, response]);
    if (queue.length > waiting) socket.destroy();
    else if (queue.length === 1) next(socket, queue);
  };
}

/** Ends a connection whose client takes nothing of a response for a while; any other sign of life does not count. */
function dropStalled(socket: Socket, response: ServerResponse, stalledMs: number): void {
  const taken = (): number => socket.bytesWritten - socket.writableLength;
  let before = taken();
  const timer = setInterval(() => {
    const now = taken();
    if (now === before) socket.destroy();
    before = now;
  }, stalledMs);
  response.once("close", () => clearInterval(timer));
}
