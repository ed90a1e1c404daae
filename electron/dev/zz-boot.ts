import { createService } from "../service/service.ts";
console.log(typeof createService, performance.now());
process.exit(0);
