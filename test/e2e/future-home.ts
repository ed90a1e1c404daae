// `node future-home.ts HOME PASSPHRASE`: as if a Skøn with one more version of the database had written this home. Prints both numbers.
import { openVault } from "../../electron/service/identity/vault.ts";
import { SCHEMA_VERSION } from "../../electron/service/store/migrate.ts";
import { openStore } from "../../electron/service/store/store.ts";

const [home = "", passphrase = ""] = process.argv.slice(2);
const { dbKey } = await openVault(home, passphrase);
const store = openStore(home, dbKey);
store.db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
store.close();
process.stdout.write(JSON.stringify({ found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION }));
