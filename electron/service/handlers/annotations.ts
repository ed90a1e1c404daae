// Handlers: marks and notes on documents (shared/contract/documents.ts). They quote documents, so they open and close with them.
import { documentsContract, type Annotation } from "../../../shared/contract/documents.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { annotationsOf, getAnnotation, putAnnotation, removeAnnotation } from "../store/annotations.ts";
import { wasNamed } from "../store/attachments.ts";
import { applicationsOf, isOpen, needOpen, readerOf, type Reader } from "./document-access.ts";

type AnnotationsContract = Pick<
  typeof documentsContract,
  Extract<keyof typeof documentsContract, `annotations.${string}`>
>;

/**
 * Application, document, page, and down the page. Documents of earlier editions, which the application no longer has, come
 * last.
 */
function inOrder(reader: Reader, list: readonly Annotation[]): Annotation[] {
  const place = new Map<string, number>();
  for (const app of reader.core.applications)
    for (const a of app.attachments) place.set(`${app.id} ${a.sha256}`, place.size);
  const applications = new Map(reader.core.applications.map((a, i) => [a.id, i]));
  const key = (a: Annotation): (number | string)[] => [
    applications.get(a.application) ?? 0,
    place.get(`${a.application} ${a.sha256}`) ?? Number.MAX_SAFE_INTEGER,
    a.sha256,
    a.page,
    a.rects[0]?.y ?? 0,
    a.rects[0]?.x ?? 0,
    a.at,
    a.id,
  ];
  return list
    .map((a) => ({ a, key: key(a) }))
    .toSorted((l, r) => {
      const i = l.key.findIndex((k, n) => k !== r.key[n]);
      return i < 0 ? 0 : (l.key[i] ?? 0) < (r.key[i] ?? 0) ? -1 : 1;
    })
    .map(({ a }) => a);
}

/** A mark stands on a document of its application, of this edition or of one it was made on. @throws AppError document.unknown */
function checkDocument(reader: Reader, a: Pick<Annotation, "application" | "sha256">): void {
  const app = needOpen(reader, a.application);
  if (app.attachments.some((x) => x.sha256 === a.sha256)) return;
  if (!wasNamed(reader.store, reader.round, a.application, a.sha256))
    throw new AppError("document.unknown", { document: a.sha256.slice(0, 12) });
}

export const annotationsHandlers = (context: ServiceContext): Handlers<AnnotationsContract> => ({
  "annotations.list": ({ round, application }) => {
    const reader = readerOf(unlocked(context), round);
    const open = new Set(
      application === null
        ? applicationsOf(reader)
            .filter((a) => isOpen(reader, a))
            .map((a) => a.id)
        : [needOpen(reader, application).id],
    );
    const list = annotationsOf(reader.store, round).filter((a) => open.has(a.application));
    return { annotations: inOrder(reader, list) };
  },
  "annotations.put": ({ round, annotation }) => {
    const reader = readerOf(unlocked(context), round);
    const { store } = reader;
    checkDocument(reader, annotation);
    const { criterion } = annotation;
    if (criterion !== null && !reader.core.criteria.criteria.some((c) => c.id === criterion))
      throw new AppError("review.criterion-unknown", { criterion });
    const before = getAnnotation(store, round, annotation.id);
    if (before) needOpen(reader, before.application);
    const put: Annotation = { ...annotation, at: context.now() };
    store.command(() => putAnnotation(store, round, put));
    return put;
  },
  "annotations.remove": ({ round, id }) => {
    const reader = readerOf(unlocked(context), round);
    const { store } = reader;
    const before = getAnnotation(store, round, id);
    // Taken away twice is taken away.
    if (!before) return {};
    needOpen(reader, before.application);
    store.command(() => removeAnnotation(store, round, id));
    return {};
  },
});
