/** Loaded first by a program that a test starts: its standard input ends when the test's process does, however that dies, and then it stops. */
import type { Socket } from 'node:net';

process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume();
// To wait for that keeps no program alive; a pipe is a socket, whatever its type says.
(process.stdin as Partial<Socket>).unref?.();
