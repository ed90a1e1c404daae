// The page's print view as a PDF file, whole or not at all.
import fs from "node:fs";
import type { WebContents } from "electron/main";
import { AppError } from "../../shared/lib/errors.ts";

/** @returns bytes written. @throws AppError host.print-failed with the system's error code */
export async function printToPdf(contents: WebContents, file: string): Promise<number> {
  const part = `${file}.part`;
  try {
    const pdf = await contents.printToPDF({
      pageSize: "A4",
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    });
    await fs.promises.writeFile(part, pdf);
    await fs.promises.rename(part, file);
    return pdf.length;
  } catch (cause) {
    await fs.promises.rm(part, { force: true });
    const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "print";
    throw new AppError("host.print-failed", { reason: code }, { cause });
  }
}
