// Loaded into a child before anything else: whoever started it is gone when the channel closes, and the port must not stay taken.
// The child's own children inherit this file, and keep the channels that they have.
if (process.env.CORRIDOR_STARTED_BY === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
