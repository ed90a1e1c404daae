// Handlers: search across the applications open to this person and their documents (shared/contract/documents.ts).
import { documentsContract } from "../../../shared/contract/documents.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { matchExpression, snippetOf } from "../../../shared/domain/search-text.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { heldDocuments } from "../store/attachments.ts";
import { indexedDocuments, markedTexts, matchesOf, putDocumentText, putFacts, type Match } from "../store/search.ts";
import { applicationsOf, isOpen, needDocument, readerOf, type Reader } from "./document-access.ts";

type SearchContract = Pick<typeof documentsContract, Extract<keyof typeof documentsContract, `search.${string}`>>;

interface Place {
  readonly application: string;
  readonly name: string;
  readonly mediaType: string;
}

interface Scope {
  /** What of each application is searched: before the declaration what is seen then, and no more. */
  readonly facts: ReadonlyMap<string, "brief" | "full">;
  /** Documents here of open applications; the same file may stand in several. */
  readonly documents: ReadonlyMap<string, Place[]>;
}

function scopeOf(reader: Reader): Scope {
  const held = heldDocuments(reader.store, reader.round);
  const facts = new Map<string, "brief" | "full">();
  const documents = new Map<string, Place[]>();
  const searched = (a: Application): boolean => a.status === "active" || reader.me.roles.includes("office");
  for (const app of applicationsOf(reader).filter(searched)) {
    const open = isOpen(reader, app);
    facts.set(app.id, open ? "full" : "brief");
    if (!open) continue;
    for (const { sha256, name, mediaType } of app.attachments) {
      if (!held(app.id, sha256)) continue;
      const places = documents.get(sha256) ?? [];
      if (!places.some((p) => p.application === app.id)) places.push({ application: app.id, name, mediaType });
      documents.set(sha256, places);
    }
  }
  return { facts, documents };
}

const pendingOf = (reader: Reader, scope: Scope): [string, Place][] => {
  const indexed = indexedDocuments(reader.store, reader.round);
  return [...scope.documents].flatMap(([sha256, [place]]) => (place && !indexed.has(sha256) ? [[sha256, place]] : []));
};

interface Hit {
  readonly match: Match;
  readonly application: string;
  readonly name: string | null;
}

/** Where a match may be shown to this person: nowhere, in one application, or in each of those that share the document. */
function hitsOf(scope: Scope, match: Match): Hit[] {
  if (match.kind !== "page")
    return scope.facts.get(match.subject) === match.kind ? [{ match, application: match.subject, name: null }] : [];
  return (scope.documents.get(match.subject) ?? []).map(({ application, name }) => ({ match, application, name }));
}

export const searchHandlers = (context: ServiceContext): Handlers<SearchContract> => ({
  "search.pending": ({ round }) => {
    const reader = readerOf(unlocked(context), round);
    return {
      documents: pendingOf(reader, scopeOf(reader)).map(([sha256, { mediaType, application }]) => ({
        sha256,
        mediaType,
        application,
      })),
    };
  },
  "search.index": ({ round, sha256, pages }) => {
    const reader = readerOf(unlocked(context), round);
    needDocument(reader, sha256);
    reader.store.command(() => putDocumentText(reader.store, round, sha256, pages));
    return {};
  },
  "search.query": ({ round, query, limit }) => {
    const reader = readerOf(unlocked(context), round);
    const scope = scopeOf(reader);
    const pending = pendingOf(reader, scope).length;
    const expression = matchExpression(query);
    if (expression === null) return { total: 0, hits: [], pending };
    const { store } = reader;
    putFacts(store, round, reader.core, reader.coreDigest);
    const hits = matchesOf(store, round, expression).flatMap((m) => hitsOf(scope, m));
    const shown = hits.slice(0, limit);
    const texts = markedTexts(store, expression, [...new Set(shown.map((h) => h.match.id))]);
    return {
      total: hits.length,
      hits: shown.map(({ match, application, name }) => ({
        application,
        sha256: match.kind === "page" ? match.subject : null,
        name,
        page: match.kind === "page" ? match.page : null,
        ...snippetOf(texts.get(match.id) ?? ""),
      })),
      pending,
    };
  },
});
