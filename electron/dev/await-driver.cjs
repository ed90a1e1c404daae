// `electron -r await-driver.cjs <app>`: the application becomes ready only when Playwright has attached and calls `__playwright_run`, as
// with the loader Playwright puts before an Electron it finds itself. Without it a window can appear while Playwright is attaching to
// the browser, and once in some fifty starts it then waits for that window's first answer forever.
const { app } = require("electron");

// The application need not know how it was started.
const at = process.argv.findIndex((arg, i) => arg === "-r" && process.argv[i + 1] === __filename);
if (at > 0) process.argv.splice(at, 2);

const whenReady = app.whenReady();
const emit = app.emit.bind(app);
let readyArguments = [];
let ready = false;
let begin;
const begun = new Promise((resolve) => (begin = resolve));

app.emit = (event, ...rest) => {
  if (event !== "ready" || ready) return emit(event, ...rest);
  readyArguments = rest;
  return app.listenerCount("ready") > 0;
};
app.isReady = () => ready;
app.whenReady = () => begun;
globalThis.__playwright_run = async () => {
  await whenReady;
  ready = true;
  begin();
  emit("ready", ...readyArguments);
};
