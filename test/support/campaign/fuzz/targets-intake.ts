// Targets of what people bring in by hand: tables, settings, scores, cases, command lines, links, names of files.
import fs from "node:fs";
import path from "node:path";
import { readArguments } from "../../../../electron/main/arguments.ts";
import { externalAddress } from "../../../../electron/main/external-address.ts";
import { safeName } from "../../../../electron/service/handlers/extract.ts";
import { readCsvFile } from "../../../../electron/service/intake/csv-file.ts";
import { applicationColumns, headerKeys } from "../../../../electron/service/intake/columns.ts";
import { collectProblems } from "../../../../electron/service/intake/problems.ts";
import { readRoundFolder } from "../../../../electron/service/intake/read-round-folder.ts";
import { readScoreCsv } from "../../../../electron/service/intake/score-csv.ts";
import { readSettings } from "../../../../electron/service/intake/settings-source.ts";
import { openWorkbook } from "../../../../electron/service/intake/xlsx-file.ts";
import { calcJoint } from "../../../../shared/domain/joint/calc.ts";
import { summariseScores } from "../../../../shared/statistics/summary.ts";
import { harmless } from "../../../../shared/lib/spreadsheet-text.ts";
import { jsonMutation } from "./targets-packages.ts";
import { mutateWorkbook } from "./workbook-mutation.ts";
import { Broken, bytesOf, textOf, type FuzzTarget } from "./target.ts";

export interface IntakeSeeds {
  readonly workbook: Uint8Array;
  readonly yaml: string;
  readonly applications: string;
  readonly budget: string;
  readonly jointCase: string;
  readonly templates: string;
}

const TABLE_WORDS = [
  ";",
  ",",
  "\t",
  '"',
  "\r\n",
  "\ufeff",
  "sep=;\r\n",
  "1.9.2009",
  "1.234,50",
  "ja",
  "//",
  "|",
  "=1+1",
];
const YAML_WORDS = [
  ": ",
  "- ",
  "&a ",
  "*a",
  "!!binary ",
  "? ",
  "<<: ",
  "{",
  "}",
  "[",
  "]",
  "|\n",
  "---\n",
  "\t",
  "~",
  "0x1",
  "1e999",
  ".nan",
  "'",
  "#",
];

export function intakeTargets(seeds: IntakeSeeds, scratch: string): FuzzTarget[] {
  const at = (name: string): string => path.join(scratch, name);
  const write = (name: string, bytes: Uint8Array | string): string => {
    fs.writeFileSync(at(name), bytes);
    return at(name);
  };
  const folder = at("round");
  fs.mkdirSync(folder, { recursive: true });
  const inFolder = (name: string, bytes: Uint8Array): Promise<unknown> => {
    for (const [file, text] of [
      ["round.yaml", seeds.yaml],
      ["applications.csv", seeds.applications],
      ["budget.csv", seeds.budget],
    ] as const)
      fs.writeFileSync(path.join(folder, file), file === name ? bytes : text);
    return readRoundFolder(folder, { templates: seeds.templates });
  };
  const headers = new Set(headerKeys(applicationColumns).keys());
  return [
    {
      name: "workbook",
      seeds: () => [seeds.workbook],
      words: ["PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "xl/", "[Content_Types].xml"],
      mutate: mutateWorkbook,
      shortRuns: 150,
      async run(bytes) {
        const book = await openWorkbook(write("x.xlsx", bytes));
        for (const sheet of book.sheets) await book.table(sheet.name);
      },
    },
    {
      name: "table as CSV",
      seeds: () => [bytesOf(seeds.applications), bytesOf(seeds.budget)],
      words: TABLE_WORDS,
      run: (b) => readCsvFile(write("x.csv", b), headers, collectProblems()),
    },
    {
      name: "round folder: applications",
      seeds: () => [bytesOf(seeds.applications)],
      words: TABLE_WORDS,
      shortRuns: 150,
      run: (b) => inFolder("applications.csv", b),
    },
    {
      name: "round folder: budget",
      seeds: () => [bytesOf(seeds.budget)],
      words: TABLE_WORDS,
      shortRuns: 150,
      run: (b) => inFolder("budget.csv", b),
    },
    {
      name: "round folder: settings",
      seeds: () => [bytesOf(seeds.yaml)],
      words: YAML_WORDS,
      shortRuns: 150,
      run: (b) => inFolder("round.yaml", b),
    },
    {
      name: "settings as YAML",
      seeds: () => [bytesOf(seeds.yaml), bytesOf("{a: 1, b: [x, y]}\n")],
      words: YAML_WORDS,
      run: (b) => readSettings(write("x.yaml", b), collectProblems()),
    },
    {
      name: "scores as CSV",
      seeds: () => [
        bytesOf("application,reviewer,score\nA,1,3\nA,2,4\nB,1,2.5\nB,2,2\nC,3,1\n"),
        bytesOf("reviewer;application;score\n1;A;3,5\n2;A;4,5\n"),
      ],
      words: TABLE_WORDS,
      run: (b) => summariseScores(readScoreCsv(b)),
    },
    {
      name: "case of a joint calculation",
      seeds: () => [bytesOf(seeds.jointCase)],
      mutate: jsonMutation,
      shortRuns: 200,
      run: (b) => calcJoint(parsed(b)),
    },
    {
      name: "command line",
      seeds: () => ["skoen\0a.skoen", "skoen\0.\0--home\0x\0b.skoen", "skoen\0--now=x\0--home=\0c.skoen"].map(bytesOf),
      words: ["--home=", "--now", "\0", "-", ".skoen", "/", "\\", "file://"],
      run(b) {
        const { files, home } = readArguments(textOf(b).split("\0"), "/cwd", 1);
        for (const f of [...files, ...(home === null ? [] : [home])])
          if (!path.isAbsolute(f)) throw new Broken(`not absolute: ${f}`);
        if (files.some((f) => !/\.skoen$/iu.test(f))) throw new Broken("a file of another sort");
      },
    },
    {
      name: "link in a document",
      seeds: () =>
        [
          "https://example.dk/a?b#c",
          "mailto:a@example.dk?subject=x&body=y",
          "javascript:alert(1)",
          "file:///etc/passwd",
        ].map(bytesOf),
      words: ["https:", "mailto:", "//", "@", "%00", "%0d%0a", "?body=", "&attach=", "\u202e", "xn--", ":443"],
      run(b) {
        const found = externalAddress(textOf(b));
        if (!found) return;
        const url = new URL(found.url);
        if (url.protocol !== "https:" && url.protocol !== "mailto:") throw new Broken(found.url);
        if (url.username !== "" || /[\r\n\0\u202e]/u.test(found.url)) throw new Broken(found.url);
        if (url.protocol === "mailto:" && [...url.searchParams.keys()].some((k) => k !== "subject" && k !== "body"))
          throw new Broken(found.url);
      },
    },
    {
      name: "name of an attachment",
      seeds: () =>
        ["Bilag 1.pdf", "con.txt", "../../x", "a\u202efdp.exe", `${"x".repeat(400)}.pdf`, "上海.pdf"].map(bytesOf),
      words: ["/", "\\", "..", "nul", ".", " ", ":", "\0", "\u200f", "e\u0301", "COM1", "~"],
      run(b) {
        const name = safeName(textOf(b));
        if (name === "" || name === "." || name === ".." || /[/\\:\0]/u.test(name))
          throw new Broken(JSON.stringify(name));
        if (/[. ]$/u.test(name) || Buffer.byteLength(name) > 255) throw new Broken(JSON.stringify(name));
        if (/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/iu.test(name)) throw new Broken(JSON.stringify(name));
        fs.writeFileSync(at(`n-${name.slice(0, 100)}`), "");
        fs.rmSync(at(`n-${name.slice(0, 100)}`));
      },
    },
    {
      name: "text in a spreadsheet",
      seeds: () => ["=1+1", "+45 12 34", "-x", "@sum", "\t=1", "a;=1", " ＝1"].map(bytesOf),
      words: ["=", "+", "-", "@", "\t", "\r", "\n", ";", ",", "|", '"', "'", "\0", "\u200e"],
      run(b) {
        const text = harmless(textOf(b));
        if (/^[\s"\p{Cc}\p{Cf}]*[=+\-@|]/u.test(text)) throw new Broken(JSON.stringify(text));
      },
    },
  ];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return null;
  }
}
