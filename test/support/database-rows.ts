// Rows for a database of each version: at least one in every table there was then, in the three languages, with what each later version
// added. What a release wrote stays in test/service/store/versions/; a new migration adds its rows here.

const HEX = "0123456789abcdef".repeat(4);

/** Version → statements that fill what came with it. */
export const ROWS: Readonly<Record<number, string>> = {
  1: `
    INSERT INTO setting VALUES ('device', '"3f0c"');
    INSERT INTO identity VALUES (1, 'Mette Krogh', 'Østjysk Teknisk Institut', NULL, '["da","en"]', x'00ff10', 'key=', '${HEX}', 'age1x');
    INSERT INTO pin VALUES ('dk', 'key=', '${HEX}', 'compared', '2009-04-30T08:00:00Z'), ('cn', 'key=', '${HEX}', 'vouched', '2009-04-30T08:00:00Z');
    INSERT INTO blob VALUES ('${HEX}', 1048576, 4294967295, x'00112233');
    INSERT INTO package VALUES ('p1', 'review', 'r1', 'c1', 'E-01', 'expert', 'dk', 'key=', 1, '{"kind":"review"}', x'7b7d', '${HEX}', NULL, 1, '2009-05-01T08:00:00Z'),
      ('p2', 'review', 'r1', 'c1', 'E-01', 'expert', 'dk', 'key=', 2, '{"kind":"review"}', x'7b7d', NULL, 'p9', 0, '2009-05-02T08:00:00Z');
    INSERT INTO package_part VALUES ('p1', 'review.json', x'7b7d');
    INSERT INTO package_attachment VALUES ('p1', 'data/app/0001/att-01.pdf', 'IT-01', '${HEX}', 1048576, 1);
    INSERT INTO package_history VALUES ('p2', 'p1');
    INSERT INTO quarantine VALUES (1, '2009-05-03T08:00:00Z', 'vurdering-3fa9c1d0-007.skoen', 512, '${HEX}', 'signature.invalid', '{}', '${HEX}');
    INSERT INTO round (id, title, state, role, created_at) VALUES ('r1', 'IT 2009 · 信息技术', 'open', 'chair', '2009-04-30T08:00:00Z');
    INSERT INTO core VALUES ('d1', 'r1', 1, x'7b7d'), ('d2', 'r1', 2, x'7b7d');
    INSERT INTO round_draft VALUES ('r1', '{"edition":3}');
    INSERT INTO draft_attachment VALUES ('r1', 'data/app/0001/att-01.pdf', '${HEX}');
    INSERT INTO roster VALUES ('r1', 'E-01', 'dk', '{"name":"Åse Bjørn","key":"key=","formerKeys":["old="]}'), ('r1', 'E-02', 'cn', '{"name":"王伟","key":"other=","formerKeys":[]}');
    INSERT INTO review_row VALUES ('r1', 'IT-01', '{"text":"Særdeles velbegrundet"}', 'k1', '2009-05-01T08:00:00Z');
    INSERT INTO private_note VALUES ('r1', 'IT-01', 'impact', 'Spørg om budgettet');
    INSERT INTO group_draft VALUES ('r1', '{"group":"dk","minutes":"Referat","rows":[{"application":"IT-01","text":"Enighed"},{"application":"IT-02","text":"一致"}]}');
    INSERT INTO joint_decision VALUES ('r1', 'walk', '{"rule":"annual_skip"}');
    INSERT INTO receipt VALUES ('p1', 'dk', 'r1', '{"status":"accepted"}');
    INSERT INTO journal (at, round_id, actor, action, subject, field, before, after, reason) VALUES ('2009-05-01T08:00:00Z', 'r1', 'E-01', 'score', 'IT-01', 'impact', NULL, '3.5', 'Ændret mening');`,
  2: `INSERT INTO journal (at, round_id, actor, action, subject, field, before, after, reason, command) VALUES ('2009-05-02T08:00:00Z', 'r1', 'E-01', 'score', 'IT-01', 'impact', '3.5', '4', NULL, 1);`,
  3: `
    INSERT INTO search_text VALUES (1, 'r1', 'page', '${HEX}', 1), (2, 'r1', 'brief', 'IT-01', 0);
    INSERT INTO search_word (rowid, text) VALUES (1, 'rødgrød med fløde'), (2, '评审 标准');
    INSERT INTO search_document VALUES ('r1', '${HEX}', 1);
    INSERT INTO search_facts VALUES ('r1', 'd1');
    INSERT INTO annotation VALUES ('r1', 'a1', 'IT-01', '${HEX}', 1, '[[1,2,3,4]]', 'citat', 'Bemærkning', 'impact', '2009-05-02T08:00:00Z');`,
  4: `
    UPDATE round SET practice = 1 WHERE id = 'r1';
    INSERT INTO desk_position VALUES ('r1', 'IT-01', '{"page":7}', 3);`,
  5: `INSERT INTO group_row VALUES ('r1', 'IT-03', '{"application":"IT-03","text":"Uenighed"}');`,
  6: `UPDATE quarantine SET package = 'p9' WHERE id = 1;`,
  7: `UPDATE quarantine SET round_id = 'r1', author = 'E-02' WHERE id = 1;`,
  8: `
    INSERT INTO draft_typed VALUES ('r1', 'deadline', '31. juni');
    INSERT INTO draft_criteria VALUES ('r1', '{"version":1}');
    INSERT INTO draft_step VALUES (2, 'r1', '{"title":"før"}', '{"title":"efter"}');
    INSERT INTO draft_intake VALUES ('r1', '{"file":"ansøgninger.xlsx"}', '[]');`,
  9: `INSERT INTO project_goal VALUES ('r1', 'IT-01', '{"goals":["G1"],"why":"Styrker eksporten"}');`,
  // Indexes only.
  10: "",
};
