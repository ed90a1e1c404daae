// Handler: a package shown before anything is changed (shared/contract/desk.ts).
import type { deskContract } from "../../../shared/contract/desk.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { previewPackage } from "../jobs/preview-package.ts";

export const previewHandlers = (context: ServiceContext): Pick<Handlers<typeof deskContract>, "packages.preview"> => ({
  "packages.preview": ({ file }, call) => previewPackage(context, unlocked(context), file, call),
});
