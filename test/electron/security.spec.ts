// Attacks on the running shell from inside its own page, as a hostile package or a fault in the page would: each is refused by the
// shell itself, not by the page's good manners (architecture.md, Security of the shell).
import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../e2e/support/fixtures.ts";
import { call } from "../e2e/support/ports.ts";
import { logged } from "./support/log.ts";

const PAGE = "app://skoen/index.html";

/** A server that anything reaching for the network would reach. */
async function listener(): Promise<{ url: string; hits: string[]; close(): void }> {
  const hits: string[] = [];
  const server = http.createServer((request, response) => {
    hits.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("reached");
  });
  server.on("connect", (request) => hits.push(request.url ?? ""));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hits, close: () => server.close() };
}

test("the window's preferences are the safe ones, whatever their defaults", async ({ skoen }) => {
  const preferences = await skoen.electron?.evaluate(({ webContents }) => {
    // Electron's own record of what the page was given; not in its types.
    const contents = webContents.getAllWebContents()[0] as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  // Electron leaves these out when they are off.
  for (const off of ["nodeIntegrationInWorker", "enableBlinkFeatures", "navigateOnDragDrop"])
    expect(preferences?.[off] || false, off).toBe(false);
});

test("the page has neither Node nor Electron, and its bridge cannot be changed", async ({ skoen }) => {
  const found = await skoen.page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    module: typeof (globalThis as { module?: unknown }).module,
    bridge: Object.keys(window.skoen).toSorted(),
    port: Object.keys(window.skoen.host).toSorted(),
    replaced: Reflect.set(window, "skoen", {}) && Object.keys(window.skoen).length === 0,
  }));
  expect(found).toEqual({
    require: "undefined",
    process: "undefined",
    module: "undefined",
    bridge: ["host", "pathForFile", "service"],
    port: ["onMessage", "post"],
    replaced: false,
  });
});

test("no navigation, redirect or look-alike leaves the page", async ({ skoen }) => {
  const { page } = skoen;
  for (const url of [
    "https://example.org/",
    "http://127.0.0.1:9/",
    "file:///etc/passwd",
    "app://skoen.example/index.html",
    "app://skoen/other.html",
    "app://blob/r/0",
    "data:text/html,<h1>x</h1>",
    "javascript:document.title='run'",
    "chrome://gpu",
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, url);
    await page.evaluate((to) => {
      const link = document.createElement("a");
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, url);
  }
  // Whatever had been allowed would have replaced the page by the time a call has gone and come back.
  await call(page, "host", "host.info", {});
  expect(page.url().split("#")[0]).toBe(PAGE);
  expect(await page.title()).not.toBe("run");
});

test("an empty page, which no handler of Electron's can refuse, speaks to nobody and is replaced by ours", async ({
  skoen,
}) => {
  const { page } = skoen;
  await page.evaluate(() => {
    (globalThis as { before?: boolean }).before = true;
    location.href = "about:blank";
  });
  await expect.poll(() => logged(skoen.home)).toContain("refused.page");
  await page.waitForFunction(
    (ours) => location.href.startsWith(ours) && !("before" in globalThis) && window.skoen !== undefined,
    PAGE,
  );
  expect(await call(page, "service", "identity.status", {})).toMatchObject({ exists: false });
});

test("no window, frame, form or webview opens", async ({ skoen }) => {
  const { page } = skoen;
  const opened = await page.evaluate(() =>
    ["https://example.org/", "app://skoen/index.html", "about:blank", "javascript:1"].map((url) => window.open(url)),
  );
  expect(opened).toEqual([null, null, null, null]);
  await page.evaluate(() => {
    for (const name of ["iframe", "webview", "object", "embed"]) {
      const element = document.createElement(name);
      element.setAttribute("src", "https://example.org/");
      element.setAttribute("data", "https://example.org/");
      document.body.append(element);
    }
    const form = document.createElement("form");
    form.action = "https://example.org/";
    document.body.append(form);
    form.submit();
  });
  await call(page, "host", "host.info", {});
  expect(await skoen.electron?.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  // A frame element may stand there; what the policy refused never loaded into it.
  for (const frame of page.frames()) expect(frame.url()).not.toContain("example.org");
  expect(page.url().split("#")[0]).toBe(PAGE);
});

test("nothing reaches the network, whatever asks", async ({ skoen }) => {
  const { page } = skoen;
  const server = await listener();
  const outcome = await page.evaluate(async (url) => {
    const tried: Record<string, string> = {};
    const attempt = async (name: string, act: () => Promise<unknown>): Promise<void> => {
      try {
        await act();
        tried[name] = "reached";
      } catch {
        tried[name] = "refused";
      }
    };
    const event = (target: EventTarget, good: string, bad: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        target.addEventListener(good, resolve);
        target.addEventListener(bad, reject);
      });
    await attempt("fetch", () => fetch(`${url}/fetch`));
    await attempt("no-cors", () => fetch(`${url}/no-cors`, { mode: "no-cors" }));
    await attempt("name", () => fetch("https://example.org/"));
    await attempt("image", () => {
      const image = new Image();
      image.src = `${url}/image`;
      return event(image, "load", "error");
    });
    await attempt("script", () => {
      const script = document.createElement("script");
      script.src = `${url}/script`;
      const done = event(script, "load", "error");
      document.head.append(script);
      return done;
    });
    await attempt("socket", () => event(new WebSocket(url.replace("http", "ws")), "open", "error"));
    await attempt("events", () => event(new EventSource(`${url}/events`), "open", "error"));
    await attempt("worker", () => event(new Worker(`${url}/worker.js`), "message", "error"));
    await attempt("beacon", () =>
      navigator.sendBeacon(`${url}/beacon`) ? Promise.resolve() : Promise.reject(new Error("refused")),
    );
    return tried;
  }, server.url);
  // A beacon says only that it was queued; the server's own list is the judge.
  expect({ ...outcome, beacon: "refused" }).toEqual(
    Object.fromEntries(Object.keys(outcome).map((k) => [k, "refused"])),
  );

  // Past the page's policy too: the session itself refuses, proved from the main process, which no policy binds.
  const fromMain = await skoen.electron?.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(`${url}/main`).then(
        () => "reached",
        () => "refused",
      ),
    server.url,
  );
  expect(fromMain).toBe("refused");
  expect(server.hits).toEqual([]);
  server.close();
});

test("every permission is refused", async ({ skoen }) => {
  const states = await skoen.page.evaluate(async () => {
    const names = [
      "geolocation",
      "notifications",
      "camera",
      "microphone",
      "clipboard-read",
      "midi",
      "persistent-storage",
    ];
    const found = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const asked = await Promise.allSettled([
      navigator.mediaDevices.getUserMedia({ audio: true }),
      navigator.clipboard.readText(),
      new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      Notification.requestPermission().then((state) =>
        state === "granted" ? state : Promise.reject(new Error(state)),
      ),
    ]);
    return { found, asked: asked.map((outcome) => outcome.status) };
  });
  expect(new Set(states.found)).toEqual(new Set(["denied"]));
  expect(new Set(states.asked)).toEqual(new Set(["rejected"]));
});

test("no download starts", async ({ skoen }) => {
  let downloads = 0;
  skoen.page.on("download", () => (downloads += 1));
  await skoen.page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["x"]));
    link.download = "package.exe";
    link.click();
  });
  await expect.poll(() => logged(skoen.home)).toContain("refused.download");
  expect(downloads).toBe(0);
});

test("markup and script in a string do nothing, even where a page would write it raw", async ({ skoen }) => {
  const run = await skoen.page.evaluate(async () => {
    const marked = globalThis as { attacked?: string };
    const place = document.createElement("div");
    place.innerHTML =
      '<img src="x:" onerror="globalThis.attacked=1"><svg onload="globalThis.attacked=1"></svg>' +
      "<script>globalThis.attacked=1</script><style>body{display:none}</style><p style='position:fixed'>x</p>";
    document.body.append(place);
    const script = document.createElement("script");
    script.textContent = "globalThis.attacked=1";
    document.head.append(script);
    // In a task of its own: what a debugger evaluates is exempt from the policy.
    const evaluates = await new Promise<unknown>((resolve) =>
      setTimeout(() => {
        try {
          resolve((Reflect.construct(Function, ["return 1"]) as () => unknown)());
        } catch {
          resolve("refused");
        }
      }),
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return {
      attacked: marked.attacked ?? null,
      evaluates,
      display: getComputedStyle(document.body).display,
      position: getComputedStyle(place.querySelector("p") ?? place).position,
    };
  });
  expect(run).toEqual({ attacked: null, evaluates: "refused", display: "block", position: "static" });
});
