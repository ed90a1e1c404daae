// The other office's proposal, read before it is signed too. Danish, English and Chinese side by side.
export const proposalTexts = {
  cosignTitle: { da: "Medunderskriv", en: "Cosign", zh: "会签" },
  cosignAbout: {
    da: "Det andet kontor har underskrevet dette forslag. Når du skriver under, regner Skøn det efter på dine pakker og de afgørelser, forslaget selv nævner. Passer det ikke, underskrives intet, og du får at vide hvorfor.",
    en: "The other office has signed this proposal. When you sign, Skøn recomputes it from your packages and the decisions it names itself. If it does not agree, nothing is signed and you are told why.",
    zh: "另一办公室已签署此草案。您签署时，Skøn 会根据您的资料包和草案自身列明的决定重新计算；如不一致，将不予签署并说明原因。",
  },
  proposalDiffers: {
    da: "Forslaget er et andet end listen her",
    en: "The proposal is not the same as the list here",
    zh: "该草案与此处的名单不同",
  },
  proposalRow: {
    da: "{{number}}: {{there}} i forslaget; her {{here}}",
    en: "{{number}}: {{there}} in the proposal; here {{here}}",
    zh: "{{number}}：草案中为{{there}}；此处为{{here}}",
  },
  proposalMore: { da: "og {{count}} til", en: "and {{count}} more", zh: "另有 {{count}} 项" },
  standsAt: { da: "nr. {{place}}, {{outcome}}", en: "no. {{place}}, {{outcome}}", zh: "第 {{place}} 位，{{outcome}}" },
  standsNowhere: { da: "ikke med", en: "not included", zh: "未列入" },
  onlyThere: {
    da: "Afgjort i forslaget, men ikke registreret her:",
    en: "Settled in the proposal, but not recorded here:",
    zh: "草案中已裁定、此处未登记：",
  },
  onlyHere: {
    da: "Registreret her, men ikke i forslaget:",
    en: "Recorded here, but not in the proposal:",
    zh: "此处已登记、草案中没有：",
  },
  settled: {
    da: "{{what}} ({{who}}): {{reason}}",
    en: "{{what}} ({{who}}): {{reason}}",
    zh: "{{what}}（{{who}}）：{{reason}}",
  },
  signInstead: {
    da: "Jeg er uenig: underskriv i stedet det, der er beregnet her, som eget forslag",
    en: "I disagree: sign what is computed here instead, as our own proposal",
    zh: "有不同意见：改为签署此处的计算结果，作为本方草案",
  },
} as const;
