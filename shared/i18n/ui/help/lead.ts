// Help: leading a group, and the secretariat's work.
import type { HelpPage } from "./page.ts";

export const leadPages = [
  {
    id: "chair",
    title: { da: "Led gruppen", en: "Leading the group", zh: "负责专家组" },
    blocks: [
      {
        text: {
          da: "Som formand samler du gruppens vurderinger til én indstilling. Vurderer du også selv, åbnes de andres point først, når din egen færdige vurdering er underskrevet.",
          en: "As chair you bring the group’s reviews together into one recommendation. If you review as well, the others’ scores open only when your own complete review is signed.",
          zh: "组长将本组的评审汇总为一份推荐意见。如果您本人也参与评审，须先签署自己完成的评审，才能看到其他人的评分。",
        },
      },
      {
        steps: [
          {
            da: "Træk medlemmernes pakker ind på vinduet. Rapporten viser, hvad der er taget ind, afløst eller afvist, og hvem der mangler.",
            en: "Drag the members’ packages onto the window. The report shows what was taken in, superseded or refused, and who is missing.",
            zh: "将成员的资料包拖到窗口。报告会显示哪些已接收、被取代或被拒绝，以及谁尚未提交。",
          },
          {
            da: "Erklær din egen habilitet på alle ansøgninger, og afgør dem, hvor et medlem har svaret »muligvis«. Dine egne konflikter tager stedfortræderen.",
            en: "Declare yourself on all applications, and rule where a member answered “possibly”. The deputy takes your own conflicts.",
            zh: "就所有申请申报您本人的利益冲突，并对成员申报“可能有”的情况作出裁定。您本人回避的申请由副组长处理。",
          },
          {
            da: "Pointmatricen viser, hvor gruppen er uenig. Pilene går fra celle til celle, Enter læser begrundelserne, S skifter sortering, {{mod}}+C kopierer til Excel.",
            en: "The score matrix shows where the group disagrees. Arrows go from cell to cell, Enter reads the reasons, S changes the order, {{mod}}+C copies for Excel.",
            zh: "评分矩阵显示分歧所在。方向键逐格移动，Enter 查看理由，S 切换排序，{{mod}}+C 复制到 Excel。",
          },
          {
            da: "M starter mødet: én ansøgning og ét kriterium ad gangen. Den fælles vurdering er tom, til I giver den; M tager medianen. Er medlemmerne langt fra hinanden, kræves en begrundelse.",
            en: "M starts the meeting: one application and one criterion at a time. The consensus is empty until you give it; M takes the median. Where members are far apart, a reason is needed.",
            zh: "按 M 开始会议：每次一份申请、一项标准。共识评分初始为空；按 M 取中位数。成员分歧较大时须说明理由。",
          },
          {
            da: "Sæt dem, der indstilles, i rækkefølge. Begrund, hvor den afviger fra pointene. Underskriv indstillingspakken, og send den til sekretariatet.",
            en: "Put those recommended in order. Give reasons where it departs from the scores. Sign the consolidated package and send it to the secretariat.",
            zh: "将推荐的申请排序；与评分次序不一致处须说明理由。签署汇总包并发送给秘书处。",
          },
        ],
      },
      {
        text: {
          da: "Alt gemmes, mens I taler, og {{mod}}+Z fortryder. Milde og strenge eksperter vises, men ingens point rettes.",
          en: "Everything is saved while you talk, and {{mod}}+Z undoes. Lenient and strict experts are shown, but nobody’s scores are corrected.",
          zh: "讨论过程中会自动保存，{{mod}}+Z 可撤销。系统会显示专家的宽严程度，但不会修改任何人的评分。",
        },
      },
    ],
  },
  {
    id: "secretariat",
    title: { da: "Sekretariatets arbejde", en: "The secretariat’s work", zh: "秘书处的工作" },
    blocks: [
      { heading: { da: "Før", en: "Before", zh: "准备阶段" } },
      {
        steps: [
          {
            da: "»Ny runde« begynder med en titel, eller læser en mappe. Oplysninger, frister, regler og rammer skrives i »Rundens oplysninger«. Det, der ikke er færdigt, gemmes også, og alt kan fortrydes.",
            en: "“New round” starts with a title, or reads a folder. Facts, deadlines, rules and frames are written under “Facts of the round”. What is not finished is saved, too, and everything can be undone.",
            zh: "“新建轮次”从名称开始，或读取文件夹。信息、截止时间、规则和额度在“轮次信息”中填写。未完成的内容也会保存，一切均可撤销。",
          },
          {
            da: "Skriv kriterierne, og registrér beslutningen. Derefter ligger de fast; en ny version viser, hvad der er ændret, og skal besluttes igen.",
            en: "Write the criteria and record the decision. After that they stand; a new version shows what has changed and has to be decided again.",
            zh: "编写评审标准并登记决定。此后标准锁定；新版本会显示变化，并须再次决定。",
          },
          {
            da: "Træk regneark og bilag ind under »Ansøgninger«. Hver fejl står i sin celle og rettes dér (F8 går til den næste); bilag uden journalnummer får deres ansøgning valgt. Intet tages ind, før du siger til.",
            en: "Drag spreadsheet and documents in under “Applications”. Each fault stands in its cell and is mended there (F8 goes to the next); documents without a journal number are given their application. Nothing is taken in before you say so.",
            zh: "在“申请”页拖入表格和附件。每处错误显示在所在单元格并就地改正（F8 转到下一处）；没有申请编号的附件可选择所属申请。在您确认之前不会接收任何内容。",
          },
          {
            da: "Tag personer og det andet kontor med ved deres tilmeldingskort. Læs fingeraftrykket op for hinanden i telefonen, før I bekræfter.",
            en: "Bring in people and the other office by their enrolment cards. Read the fingerprint to each other on the telephone before you confirm.",
            zh: "通过登记卡加入人员和另一办公室。确认之前，请在电话中互相核对密钥指纹。",
          },
          {
            da: "Fordel ansøgningerne med kryds eller automatisk, og lav pakkerne: én til hver, krypteret til netop ham eller hende. Først vises, hvad der er nyt, og for hvem; så laves alle eller de valgte.",
            en: "Assign the applications by ticks or automatically, and make the bundles: one each, encrypted for just that person. What is new, and for whom, is shown first; then all are made, or those chosen.",
            zh: "手动勾选或自动分配申请，然后生成资料包：每人一个，仅本人可解密。系统先显示变化及涉及的人员，再生成全部或所选资料包。",
          },
        ],
      },
      { heading: { da: "Efter", en: "Afterwards", zh: "处理阶段" } },
      {
        steps: [
          {
            da: "Træk alle indkomne pakker ind på én gang. Hver fil bliver enten taget ind, afløst, lagt til side eller afvist med en grund; intet smides væk.",
            en: "Drag in all packages that came at once. Each file is taken in, superseded, put aside or refused with a reason; nothing is thrown away.",
            zh: "一次拖入所有收到的资料包。每个文件会被接收、取代、搁置或附理由拒绝，不会丢弃任何内容。",
          },
          {
            da: "Fælles prioritering viser begge gruppers rækkefølge, bevillingsgrænsen og rammerne. Enter siger hvorfor. »Hvad nu hvis« regner på en kopi.",
            en: "Joint prioritisation shows both groups’ orders, the funding line and the frames. Enter says why. “What if” computes on a copy.",
            zh: "联合优先排序显示两组次序、资助线和资金额度。Enter 显示原因，“假设分析”在副本上计算。",
          },
          {
            da: "En afvigelse kræver begge kontorers enighed og en begrundelse og står synligt i papirerne.",
            en: "A deviation needs both offices’ agreement and a reason, and stands visibly in the papers.",
            zh: "任何调整须经两个办公室同意并说明理由，并在文件中标明。",
          },
          {
            da: "Underskriv. Når det andet kontor har regnet efter og medunderskrevet, er prioriteringen aftalt. Den er en indstilling, ikke en afgørelse.",
            en: "Sign. When the other office has recomputed and cosigned, the prioritisation is agreed. It is a recommendation, not a decision.",
            zh: "签署。另一办公室重新核算并会签后，优先排序即为商定。它是推荐意见，而非最终决定。",
          },
          {
            da: "Papirer laver indstillingen, partshøringer, begrundelser, referater og hele sagen som arkiv, på dansk, engelsk og kinesisk.",
            en: "Papers makes the recommendation, hearings, reasons, minutes and the whole case as an archive, in Danish, English and Chinese.",
            zh: "“文书”可用丹麦文、英文和中文生成推荐意见书、申请人陈述意见、理由、会议记录和全案归档。",
          },
        ],
      },
      { heading: { da: "Kun vejledende", en: "Guidance only", zh: "仅供参考" } },
      {
        points: [
          {
            da: "Sandsynlighed for at ligge over grænsen: eksperternes samlede point trækkes om tusinder af gange, og listen laves hver gang efter rundens regler. Tallet kender ikke drøftelsen, ændrer ingen rækkefølge og er ikke med i det underskrevne resultat.",
            en: "Probability of being above the line: the experts’ totals are drawn again thousands of times, and each time the list is made by the round’s rules. It knows nothing of the discussion, changes no order and is no part of the signed result.",
            zh: "位于资助线以上的概率：将专家总分重抽数千次，每次按本轮规则重排名单。它不反映讨论，不改变排序，也不写入已签署的结果。",
          },
          {
            da: "Bedste brug af pengene efter point viser, hvilke projekter der tilsammen ville give den højeste værdi inden for rammerne. Det er et tankeeksperiment og ikke en prioritering.",
            en: "Best use of the money by score shows which projects together would give the highest value within the frames. It is a what-if, not a prioritisation.",
            zh: "“按评分的资金最佳用法”显示在资金额度内综合分合计最高的项目组合。这是假设推演，不是优先排序。",
          },
        ],
      },
      { heading: { da: "Evaluering", en: "Evaluation", zh: "评估" } },
      {
        text: {
          da: "Evaluering samler alle runder på computeren: projekter pr. år mod det forventede, penge mod rammerne og programmets mål. Hvert tal kan åbnes, og I knytter selv de indstillede projekter til målene.",
          en: "Evaluation gathers all rounds on the computer: projects per year against what was expected, money against the frames, and the programme’s goals. Every figure opens, and you tie the recommended projects to the goals yourselves.",
          zh: "“跨轮次评估”汇总本机上的所有轮次：每年项目数与预期、资金与额度，以及计划目标。每个数字都可展开查看；获推荐项目与目标的关联由办公室自行标注。",
        },
      },
      {
        text: {
          da: "Alt kan også gøres på kommandolinjen, f.eks. i et script:",
          en: "Everything can be done on the command line, too, in a script for example:",
          zh: "所有操作也可通过命令行完成，例如用于脚本：",
        },
      },
      { code: "skoen --help" },
    ],
  },
] as const satisfies readonly HelpPage[];
