// The catalogues of the interface by the short name guides call them with: `{{ui:export.sign}}`.
import { historyTexts, overallTexts } from "../assessment-overall.ts";
import { assessmentTexts } from "../assessment.ts";
import { backupsTexts } from "../backups.ts";
import { criteriaEditorTexts } from "../builder-criteria.ts";
import { intakeTexts } from "../builder-intake.ts";
import { issueTexts } from "../builder-issue.ts";
import { builderTexts } from "../builder.ts";
import { conflictTexts } from "../conflict.ts";
import { evaluationUiTexts } from "../evaluation.ts";
import { exportTexts } from "../export.ts";
import { commandTexts, frameTexts } from "../frame.ts";
import { groupConflictTexts } from "../group-conflicts.ts";
import { groupExportTexts } from "../group-export.ts";
import { identityTexts } from "../identity.ts";
import { reportTexts } from "../import-report.ts";
import { importTexts } from "../import.ts";
import { inboxTexts } from "../inbox.ts";
import { invitationTexts } from "../invitation.ts";
import { jointUiTexts } from "../joint.ts";
import { matrixTexts } from "../matrix.ts";
import { meetingTexts } from "../meeting.ts";
import { membersTexts } from "../members.ts";
import { orderTexts } from "../order.ts";
import { overviewTexts } from "../overview.ts";
import { papersTexts } from "../papers.ts";
import { preparationTexts } from "../preparation.ts";
import { peopleTexts } from "../people.ts";
import { assignmentTexts } from "../assignment.ts";
import { readingTexts } from "../reading.ts";
import { settingsTexts } from "../settings.ts";
import { startTexts } from "../start.ts";
import { statusTexts } from "../status-board.ts";

export const INTERFACE = {
  assessment: assessmentTexts,
  backups: backupsTexts,
  builder: builderTexts,
  command: commandTexts,
  conflict: conflictTexts,
  criteria: criteriaEditorTexts,
  evaluation: evaluationUiTexts,
  export: exportTexts,
  frame: frameTexts,
  groupConflicts: groupConflictTexts,
  groupExport: groupExportTexts,
  history: historyTexts,
  identity: identityTexts,
  import: importTexts,
  inbox: inboxTexts,
  intake: intakeTexts,
  invitation: invitationTexts,
  issue: issueTexts,
  joint: jointUiTexts,
  matrix: matrixTexts,
  meeting: meetingTexts,
  members: membersTexts,
  order: orderTexts,
  overall: overallTexts,
  overview: overviewTexts,
  papers: papersTexts,
  preparation: preparationTexts,
  people: peopleTexts,
  assignment: assignmentTexts,
  reading: readingTexts,
  report: reportTexts,
  settings: settingsTexts,
  start: startTexts,
  status: statusTexts,
} as const;
