// What a play needs to know: the intake folder, the people, and what each of them will say (as the sample builder writes it).
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { languageSchema } from "../../shared/domain/ids.ts";
import { declarationSchema, rulingSchema } from "../../shared/domain/conflict.ts";
import { judgementValueSchema } from "../../shared/domain/criteria.ts";
import { consensusSchema, groupRowSchema } from "../../shared/domain/group.ts";
import { recommendationSchema } from "../../shared/domain/review.ts";

const peopleSchema = z.array(
  z.object({
    id: z.string(),
    group: z.enum(["dk", "cn"]),
    roles: z.array(z.enum(["expert", "chair", "deputy"])).min(1),
    name: z.string(),
    organisation: z.string(),
    email: z.string().nullable(),
    languages: z.array(languageSchema),
    assignments: z.array(z.string()),
  }),
);
const reviewsSchema = z.array(
  z.object({
    person: z.string(),
    rows: z.array(
      z.object({
        application: z.string(),
        declaration: declarationSchema.omit({ confirmedAt: true }),
        judgements: z.array(
          z.object({
            criterion: z.string(),
            value: judgementValueSchema,
            reasons: z.string(),
            quotes: z.array(z.object({ at: z.int(), file: z.string(), page: z.int(), text: z.string() })),
          }),
        ),
        assessment: z.string(),
        remark: z.string(),
        recommendation: recommendationSchema.nullable(),
        equalBenefit: z.object({ answer: z.enum(["yes", "partly", "no"]), reasons: z.string() }).nullable(),
        minorityOpinion: z.string().nullable(),
      }),
    ),
  }),
);
const groupsSchema = z.array(
  z.object({
    group: z.enum(["dk", "cn"]),
    author: z.string(),
    minutes: z.string(),
    rulings: z.array(rulingSchema.omit({ at: true, by: true })),
    rows: z.array(
      groupRowSchema
        .pick({
          application: true,
          text: true,
          outcome: true,
          place: true,
          reasons: true,
          moveReason: true,
          minorityOpinions: true,
        })
        .extend({ consensus: z.array(consensusSchema) }),
    ),
  }),
);

/** A round as a folder: intake files, people, and what each of them will say. */
export interface Script {
  readonly intake: string;
  readonly people: z.infer<typeof peopleSchema>;
  readonly reviews: z.infer<typeof reviewsSchema>;
  readonly groups: z.infer<typeof groupsSchema>;
}

const readJson = (folder: string, name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));

export const readScript = (folder: string): Script => ({
  intake: folder,
  people: peopleSchema.parse(readJson(folder, "people.json")),
  reviews: reviewsSchema.parse(readJson(folder, "reviews.json")),
  groups: groupsSchema.parse(readJson(folder, "consolidations.json")),
});
