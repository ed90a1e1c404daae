// Help: the words of the programme. One word per thing, here as on every screen and paper.
import { packageTerms } from "./glossary-packages.ts";
import { reviewTerms } from "./glossary-review.ts";
import { roundTerms } from "./glossary-round.ts";
import type { HelpPage } from "./page.ts";

export const glossaryPages = [
  {
    id: "glossary",
    title: { da: "Ordliste", en: "Glossary", zh: "术语表" },
    blocks: [
      {
        text: {
          da: "Samme ord om samme ting, overalt. Søg på et ord på et af de tre sprog; de andre to står ved.",
          en: "The same word for the same thing, everywhere. Search for a word in any of the three languages; the other two stand beside it.",
          zh: "同一事物处处使用同一词语。可用三种语言中的任一种搜索，旁边列出另两种。",
        },
      },
      { heading: { da: "Vurderingen og gruppen", en: "Reviews and the group", zh: "评审与专家组" } },
      { terms: reviewTerms, other: true },
      { heading: { da: "Pakker og nøgler", en: "Packages and keys", zh: "资料包与密钥" } },
      { terms: packageTerms, other: true },
      { heading: { da: "Runden og pengene", en: "The round and the money", zh: "轮次与资金" } },
      { terms: roundTerms, other: true },
    ],
  },
] as const satisfies readonly HelpPage[];
