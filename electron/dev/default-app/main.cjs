// Stands in for Electron's own default_app in the fallback runtime, whose package carries another application there:
// `electron [-r module] [switches] <app folder or file> [arguments]`. Plain CommonJS, as an asar of Electron 25 needs it.
const { app } = require("electron");
const fs = require("node:fs");
const path = require("node:path");
const Module = require("node:module");

// Under a virtual screen the GPU process of this old runtime now and then ends at its start and is not started again; the page then
// waits for it forever. Inside the main process it cannot be lost.
app.disableHardwareAcceleration();
app.commandLine.appendSwitch("in-process-gpu");

const argv = process.argv.slice(1);
const preload = [];
let target = null;
for (let i = 0; i < argv.length && target === null; i++) {
  const arg = argv[i];
  if (arg === "-r" || arg === "--require") preload.push(argv[++i]);
  else if (!arg.startsWith("-")) target = path.resolve(arg);
}
if (target === null) {
  console.error("usage: electron <app folder or file>");
  app.exit(2);
} else {
  process.defaultApp = true;
  const packageFile = path.join(target, "package.json");
  let entry = target;
  if (fs.existsSync(packageFile)) {
    const about = JSON.parse(fs.readFileSync(packageFile, "utf8"));
    if (about.version) app.setVersion(about.version);
    app.setName(about.productName ?? about.name ?? "Electron");
    app.setAppPath(target);
    entry = path.join(target, about.main ?? "index.js");
  } else {
    app.setAppPath(path.dirname(target));
  }
  if (preload.length > 0) Module._preloadModules(preload);
  Module._load(entry, module, true);
}
