// Why a YAML text cannot be read, in words of three languages: the parser speaks English and of its own insides.
import { YAMLParseError } from "yaml";
import { AppError, type ErrorCode } from "../../../shared/lib/errors.ts";

const FAULTS: Readonly<Partial<Record<YAMLParseError["code"], ErrorCode>>> = {
  BAD_INDENT: "text.indentation",
  TAB_AS_INDENT: "text.indentation",
  BLOCK_IN_FLOW: "text.indentation",
  DUPLICATE_KEY: "text.key-twice",
  MISSING_CHAR: "text.unclosed",
  MULTILINE_IMPLICIT_KEY: "text.unclosed",
  BAD_DQ_ESCAPE: "text.escape",
  MULTIPLE_DOCS: "text.two-documents",
  BAD_ALIAS: "text.alias",
  RESOURCE_EXHAUSTION: "text.too-deep",
};

/** What `e`, thrown or reported by the YAML parser, says is wrong. */
export function yamlFault(e: unknown): AppError {
  if (e instanceof YAMLParseError) return new AppError(FAULTS[e.code] ?? "text.form", {}, { cause: e });
  // The parser's own stack, or the ban on aliases when the tree is made.
  return new AppError(e instanceof RangeError ? "text.too-deep" : "text.alias", {}, { cause: e });
}
