// The applications of the papers' test round. Made up, with budgets that bind where the tests need it.
import type { Application, BudgetLine } from "../../shared/domain/application.ts";

type Amounts = readonly [number, number, number];

const lines = (rm: Amounts, dk: Amounts, sh: Amounts): BudgetLine[] =>
  (
    [
      ["RM", rm, "dk"],
      ["DK", dk, "dk"],
      ["SH", sh, "cn"],
    ] as const
  ).flatMap(([source, amounts, recipient]) =>
    amounts.map((amount, i) => ({ source, year: 2009 + i, amount: amount * 100, currency: "DKK", recipient })),
  );

function application(
  id: string,
  title: Application["title"],
  budget: BudgetLine[],
  more: Partial<Application> = {},
): Application {
  return {
    id,
    journalNumber: `2009-${id.slice(-2)}`,
    version: 1,
    title,
    abstract: {
      da: "Projektet afprøver løsningen i tolv bygninger i to klimaer og måler virkningen.",
      zh: "项目在两种气候的十二栋建筑中验证方案并衡量成效。",
    },
    theme: "it",
    tags: [],
    partners: [
      { name: "Aarhus Universitet", side: "dk", type: "knowledge-institution", contact: null },
      { name: "Nordkyst Sensor A/S", side: "dk", type: "company", contact: "Lone Dahl" },
      { name: "同济大学", side: "cn", type: "knowledge-institution", contact: null },
    ],
    period: { from: "2009-09-01", to: "2011-08-31" },
    goals: [],
    personYears: { dk: "4.5", cn: "4.75" },
    equalBenefit: true,
    shanghaiActivities: "Afprøvning i to kontorhuse i Shanghai.",
    budget,
    attachments: [
      {
        path: "app/0001/att-01.pdf",
        name: "Ansøgning.pdf",
        mediaType: "application/pdf",
        size: 182_004,
        sha256: "d".repeat(64),
        side: null,
      },
    ],
    status: "active",
    calibration: false,
    ...more,
  };
}

export const APPLICATIONS: Application[] = [
  application(
    "IT-01",
    {
      da: "Hjemmemåling ved kronisk lungesygdom",
      en: "Home measurement in chronic lung disease",
      zh: "慢性肺病的居家监测",
    },
    lines([600_000, 400_000, 300_000], [300_000, 400_000, 400_000], [350_000, 200_000, 200_000]),
  ),
  application(
    "IT-02",
    {
      da: "Intelligente bygninger: lavere elforbrug i kontorhuse",
      en: "Intelligent buildings: lower power use in offices",
      zh: "智能建筑：降低办公楼用电量",
    },
    lines([500_000, 700_000, 600_000], [1_200_000, 600_000, 600_000], [300_000, 300_000, 300_000]),
    { version: 2 },
  ),
  application(
    "IT-03",
    { da: "Indendørs positionering på hospitaler", en: "Indoor positioning in hospitals", zh: "医院室内定位" },
    lines([300_000, 500_000, 450_000], [400_000, 400_000, 400_000], [200_000, 250_000, 200_000]),
  ),
  application(
    "IT-04",
    {
      da: "Fælles patientjournal på tværs af sprog",
      en: "Shared patient record across languages",
      zh: "跨语言共享病历",
    },
    lines([100_000.5, 250_000, 200_000], [200_000, 200_000, 200_000], [250_000, 250_000, 250_000]),
  ),
  application(
    "IT-05",
    { da: "Sårpleje over videoforbindelse", en: "Wound care by video link", zh: "远程视频伤口护理" },
    lines([100_000, 100_000, 100_000], [100_000, 100_000, 100_000], [50_000, 50_000, 50_000]),
  ),
  application(
    "IT-06",
    { da: "Køling af serverrum med udeluft", en: "Cooling server rooms with outside air", zh: "利用室外空气冷却机房" },
    lines([200_000, 0, 0], [0, 0, 0], [0, 0, 0]),
    {
      status: "withdrawn",
      shanghaiActivities: null,
      attachments: [],
      partners: [{ name: "Teknologisk Institut", side: "dk", type: "knowledge-institution", contact: null }],
    },
  ),
];
