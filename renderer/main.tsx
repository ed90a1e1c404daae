// The window's entry. `first` must stay the first import: it prepares what later modules use while they load.
import "./first.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { listenToHost } from "./app/host-events.ts";
import { loadSettings } from "./stores/settings.ts";
import "./styles/base.css";

listenToHost();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
const show = (): void =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
// Without settings the window still opens, with the defaults; the reason is shown where the service's state is.
loadSettings().then(show, show);
