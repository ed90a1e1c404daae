// The tests of a gallery file by their text, to tell which of them take a scene.

export interface SceneTest {
  /** Of `test(`, from 1. */
  readonly line: number;
  readonly text: string;
}

/** @param source of a file in test/gallery/, where every test begins a line */
export function sceneTests(source: string): SceneTest[] {
  let line = 1;
  const tests: SceneTest[] = [];
  for (const text of source.split(/^(?=test\()/mu)) {
    if (text.startsWith("test(")) tests.push({ line, text });
    line += text.split("\n").length - 1;
  }
  return tests;
}
