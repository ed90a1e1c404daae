// Runs before every other module of the page: the missing pieces of old Chromium, and zod without `new Function`, which the CSP
// forbids (ecosystem.md, traps 4).
import "./polyfills.ts";
import { config } from "zod";

config({ jitless: true });
