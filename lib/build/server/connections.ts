/** Limits the cost of a connection: one response at a time, and only to a client that reads it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

export interface ConnectionLimits {
  /** Maximum of queued requests on one connection. */
  waiting: number;
  /** How long a client may read nothing of its response, in milliseconds. */
  stalledMs: number;
}

export const LIMITS: ConnectionLimits = { waiting: 4_096, stalledMs: 30_000 };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Returns a request listener that calls `handle` once the previous response on the same connection is finished. Node
 * emits pipelined requests all at once, and each would keep a file open until its turn. The connection is closed if the
 * client queues too many requests, or stops reading a response.
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

/** Closes a connection whose client reads nothing of a response for a while; other activity does not count. */
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
