import { gzipSync } from 'node:zlib';

import { limits, mostBpmn } from '../rules/model-limits.ts';
import type { ProcessModel } from '../rules/model.ts';
import { modelOf, type BpmnNote, type BpmnRefusal } from './model-of.ts';
import { moddle, type BpmnElement } from './moddle.ts';
import { freshXml } from './write-bpmn.ts';

export type BpmnRead =
  | { ok: true; model: ProcessModel; notes: BpmnNote[] }
  | { ok: false; because: BpmnRefusal };

/** The text of a file in the encoding that it names; UTF-8 where it names none. */
export function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : (/encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A BPMN 2.0 file as a process. Never throws on a bad file; entities are refused before anything reads them. */
export async function readBpmn(file: string | Uint8Array): Promise<BpmnRead> {
  if (file.length > mostBpmn) return { ok: false, because: 'bpmn-too-large' };
  const xml = typeof file === 'string' ? file : decodeXml(file);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { ok: false, because: 'bpmn-entities' };
  if (!/<[\w:.-]+[\s/>]/.test(xml)) return { ok: false, because: 'bpmn-not-xml' };
  let parsed: { rootElement: BpmnElement; warnings: { message: string }[] };
  try {
    parsed = await moddle.fromXML(xml);
  } catch (error) {
    const unknown = error instanceof Error && /failed to parse document as/.test(error.message);
    return { ok: false, because: unknown ? 'bpmn-not-bpmn' : 'bpmn-not-xml' };
  }
  const notes: BpmnNote[] =
    parsed.warnings.length > 0
      ? [
          {
            kind: 'not-understood',
            what: namedIn(parsed.warnings.map(({ message }) => message)),
            count: parsed.warnings.length,
          },
        ]
      : [];
  const read = modelOf(parsed.rootElement, notes);
  if (typeof read === 'string') return { ok: false, because: read };
  const { model, ours } = read;
  // A file that is nothing but this process needs no original to be written again.
  if (ours && (await freshXml(model)) === xml) return { ok: true, model, notes };
  const source = gzipSync(xml).toString('base64');
  if (source.length > limits.keptOfProcess - 100) return { ok: false, because: 'bpmn-too-large' };
  return { ok: true, model: { ...model, kept: { bpmn: source } }, notes };
}

const mostNamed = 5;

/** The elements and ids that a reader's complaints are about, `<z:weird>, <1>`: its sentences are in English alone. */
function namedIn(complaints: readonly string[]): string {
  const named = new Set(
    complaints.map((text) => /<[^<>\n]{1,60}>/.exec(text)?.[0] ?? text.split('\n', 1)[0] ?? ''),
  );
  return [...named].slice(0, mostNamed).join(', ') + (named.size > mostNamed ? ' …' : '');
}
