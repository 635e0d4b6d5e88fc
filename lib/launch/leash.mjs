/**
 * Preloaded into the web process and the worker: when the launcher that started them is killed, they
 * end by themselves instead of holding the port for ever.
 */
const launcher = process.ppid;
const interval = 1_000;

setInterval(() => {
  if (process.ppid !== launcher) process.kill(process.pid, 'SIGTERM');
}, interval).unref();
